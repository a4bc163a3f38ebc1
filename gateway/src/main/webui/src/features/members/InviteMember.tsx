import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { NewMember } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { FormDialog } from "@/shared/ui/FormDialog";
import { FormProblem } from "@/shared/ui/FormProblem";
import { OneTimeLink } from "@/shared/ui/OneTimeLink";
import { inviteMember, membersQuery } from "./membersApi";
import { RoleFields } from "./RoleFields";

interface Props {
  opened: boolean;
  onClose: () => void;
}

const blank: NewMember = { name: "", email: "", roles: ["interviewer"] };

/** A member in two steps: who it is, then the link to hand over. */
export function InviteMember({ opened, onClose }: Props) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState(blank);
  const inviting = useMutation({
    mutationFn: () => inviteMember({ ...typed, name: typed.name.trim(), email: typed.email.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  const close = () => {
    onClose();
    setTyped(blank);
    inviting.reset();
  };
  return (
    <FormDialog opened={opened} onClose={close} unsaved={typed !== blank && inviting.data === undefined} title="Invite a member">
      {inviting.data === undefined ? (
        <InviteForm typed={typed} onChange={setTyped} inviting={inviting} onInvite={() => inviting.mutate()} onCancel={close} />
      ) : (
        <Stack gap="lg">
          <OneTimeLink label={`One-time link for ${inviting.data.member.name}`} link={inviting.data.link}>
            Hand it over yourself; no e-mail is sent. It is good once, for 7 days, and not shown again. You can make another at any
            time.
          </OneTimeLink>
          <Group justify="flex-end">
            <Button onClick={close}>Done</Button>
          </Group>
        </Stack>
      )}
    </FormDialog>
  );
}

interface FormProps {
  typed: NewMember;
  onChange: (typed: NewMember) => void;
  inviting: { isPending: boolean; error: Error | null };
  onInvite: () => void;
  onCancel: () => void;
}

function InviteForm({ typed, onChange, inviting, onInvite, onCancel }: FormProps) {
  const refused = inviting.error ? asProblem(inviting.error) : null;
  const ready = typed.name.trim() !== "" && typed.email.trim() !== "" && typed.roles.length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) {
      onInvite();
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          data-autofocus
          label="Name"
          required
          maxLength={120}
          value={typed.name}
          onChange={(event) => onChange({ ...typed, name: event.currentTarget.value })}
          error={refused?.fieldError("name")}
        />
        <TextInput
          label="E-mail address"
          type="email"
          required
          value={typed.email}
          onChange={(event) => onChange({ ...typed, email: event.currentTarget.value })}
          error={refused?.fieldError("email")}
        />
        <RoleFields roles={typed.roles} onChange={(roles) => onChange({ ...typed, roles })} />
        <FormProblem error={inviting.error} what="The member was not invited" shownFields={["name", "email"]} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Not now
          </Button>
          <Button type="submit" disabled={!ready} loading={inviting.isPending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
