import { Checkbox, Stack } from "@mantine/core";
import type { Role } from "@/shared/api/model";
import { roleMeanings, roleNames } from "@/shared/ui/words";

interface Props {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string | undefined;
}

export function RoleFields({ roles, onChange, error }: Props) {
  return (
    <Checkbox.Group label="Roles" value={[...roles]} onChange={onChange} error={error}>
      <Stack gap="sm" mt={4}>
        {(Object.keys(roleNames) as Role[]).map((role) => (
          <Checkbox key={role} value={role} label={roleNames[role]} description={roleMeanings[role]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
