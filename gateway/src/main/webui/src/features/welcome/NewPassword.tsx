import { PasswordInput } from "@mantine/core";
import { shortestPassword } from "./password";

interface Props {
  value: string;
  onChange: (password: string) => void;
  error?: string | null | undefined;
}

export function NewPassword({ value, onChange, error }: Props) {
  return (
    <PasswordInput
      label="Password"
      description={`At least ${shortestPassword} characters. A sentence is easy to remember.`}
      autoComplete="new-password"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
    />
  );
}
