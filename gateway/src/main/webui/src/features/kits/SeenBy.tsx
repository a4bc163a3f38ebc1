import { NativeSelect } from "@mantine/core";

interface Props {
  onlyMe: boolean;
  onChange: (onlyMe: boolean) => void;
}

/** Whether a kit is the team's or its author's alone. */
export function SeenBy({ onlyMe, onChange }: Props) {
  return (
    <NativeSelect
      label="Seen by"
      data={[
        { value: "team", label: "the team" },
        { value: "me", label: "only me" },
      ]}
      value={onlyMe ? "me" : "team"}
      onChange={(event) => onChange(event.currentTarget.value === "me")}
    />
  );
}
