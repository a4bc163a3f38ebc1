import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { Member } from "@/shared/api/model";
import { FormDialog } from "@/shared/ui/FormDialog";
import { FormProblem } from "@/shared/ui/FormProblem";
import { tell } from "@/shared/ui/tell";
import { changeMember, membersQuery } from "./membersApi";
import { RoleFields } from "./RoleFields";

interface Props {
  member: Member;
  opened: boolean;
  onClose: () => void;
}

export function ChangeMember({ member, opened, onClose }: Props) {
  const queries = useQueryClient();
  const [name, setName] = useState(member.name);
  const [roles, setRoles] = useState(member.roles);
  const changed = name !== member.name || roles !== member.roles;
  const saving = useMutation({
    mutationFn: () => changeMember(member.id, { revision: member.revision, name: name.trim(), roles }),
    onSuccess: () => {
      onClose();
      tell("Saved. New roles take effect within ten minutes.");
    },
    onSettled: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  const ready = name.trim() !== "" && roles.length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) {
      saving.mutate();
    }
  };
  return (
    <FormDialog opened={opened} onClose={onClose} unsaved={changed} title={`Change ${member.name}`}>
      <form onSubmit={submit}>
        <Stack gap="lg">
          <TextInput label="Name" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <RoleFields roles={roles} onChange={setRoles} error={roles.length === 0 ? "Choose at least one." : undefined} />
          <FormProblem error={saving.error} what="Nothing was changed" />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Leave as it is
            </Button>
            <Button type="submit" disabled={!ready} loading={saving.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
