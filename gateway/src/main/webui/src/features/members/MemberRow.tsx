import { ActionIcon, Badge, Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Member, MemberInvitation } from "@/shared/api/model";
import { useMember } from "@/shared/auth/identity";
import { ConfirmByName } from "@/shared/ui/ConfirmByName";
import { Icon } from "@/shared/ui/Icon";
import { OneTimeLink } from "@/shared/ui/OneTimeLink";
import { Time } from "@/shared/ui/Time";
import { tell, tellProblem } from "@/shared/ui/tell";
import { nameOf, roleNames } from "@/shared/ui/words";
import { ChangeMember } from "./ChangeMember";
import classes from "./Members.module.css";
import { membersQuery, newInvitation, setActive } from "./membersApi";

export function MemberRow({ member }: { member: Member }) {
  // Who was invited and has not chosen a password yet.
  const invited = member.active && !member.accepted;
  const self = useMember()?.member.id === member.id;
  const [editing, { open: openEdit, close: closeEdit }] = useDisclosure(false);
  const [disabling, { open: openDisable, close: closeDisable }] = useDisclosure(false);
  const [link, setLink] = useState<MemberInvitation | null>(null);
  const activating = useActivation(member, closeDisable);
  const linking = useMutation({
    mutationFn: () => newInvitation(member.id),
    onSuccess: setLink,
    onError: (failure) => tellProblem("No link was made", failure),
  });
  return (
    <li className={classes.row} data-disabled={!member.active || undefined}>
      <div className={classes.who}>
        <span className={classes.name}>{member.name}</span>
        {self && <span className={classes.dim}> (you)</span>}
        <div className={classes.dim}>{member.email}</div>
      </div>
      <div className={classes.roles}>
        {invited && (
          <Button variant="default" size="compact-sm" loading={linking.isPending} onClick={() => linking.mutate()}>
            New invitation link
          </Button>
        )}
        {invited && <Badge variant="light">invited</Badge>}
        {!member.active && (
          <Badge variant="light" color="red">
            disabled
          </Badge>
        )}
        {member.roles.map((role) => (
          <Badge key={role}>{nameOf(roleNames, role)}</Badge>
        ))}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${member.name}`}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="edit" />} onClick={openEdit}>
            Name and roles
          </Menu.Item>
          {member.active && member.accepted && (
            <Menu.Item leftSection={<Icon name="link" />} onClick={() => linking.mutate()}>
              New one-time link
            </Menu.Item>
          )}
          {member.active ? (
            <Menu.Item color="red" leftSection={<Icon name="lock" />} onClick={openDisable}>
              Disable
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<Icon name="check" />} onClick={() => activating.mutate(true)}>
              Enable again
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {link !== null && (
        <div className={classes.link}>
          <OneTimeLink label={`One-time link for ${member.name}`} link={link.link}>
            Good once, until <Time at={link.expiresAt} />. Whoever opens it chooses a new password for this member. It is not shown
            again.
          </OneTimeLink>
        </div>
      )}
      <ChangeMember key={`${member.revision}-${String(editing)}`} member={member} opened={editing} onClose={closeEdit} />
      <ConfirmByName
        opened={disabling}
        onClose={closeDisable}
        title="Disable this member?"
        name={member.name}
        action="Disable"
        busy={activating.isPending}
        onConfirm={() => activating.mutate(false)}
      >
        They are signed out everywhere and cannot sign in again until enabled. What they wrote and rated stays.
      </ConfirmByName>
    </li>
  );
}

function useActivation(member: Member, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (active: boolean) => setActive(member.id, active),
    onSuccess: (_, active) => {
      onDone();
      tell(active ? `${member.name} can sign in again.` : `${member.name} is disabled.`);
      return queries.invalidateQueries({ queryKey: membersQuery.queryKey });
    },
    onError: (failure) => {
      onDone();
      tellProblem(`${member.name} was not changed`, failure);
    },
  });
}
