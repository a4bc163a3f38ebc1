import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { may } from "@/shared/auth/identity";
import { useCommands } from "@/shared/commands/commands";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { InviteMember } from "./InviteMember";
import { MemberRow } from "./MemberRow";
import classes from "./Members.module.css";
import { membersQuery } from "./membersApi";

export function MembersPage() {
  return (
    <RoleGate roles={may.administer}>
      <Members />
    </RoleGate>
  );
}

function Members() {
  const [inviting, { open, close }] = useDisclosure(false);
  const members = useQuery(membersQuery);
  useCommands([{ id: "invite member", name: "Invite a member", group: "On this page", run: open }]);
  return (
    <>
      <PageHeader
        title="Members"
        below="Who belongs to your organisation, and what each may do."
        actions={<Button onClick={open}>Invite a member</Button>}
      />
      {members.error && !members.data ? (
        <ErrorState error={members.error} what="The members could not be loaded" onRetry={() => void members.refetch()} />
      ) : !members.data ? (
        <SkeletonLines />
      ) : (
        <ul className={classes.list}>
          {members.data.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
      )}
      <InviteMember opened={inviting} onClose={close} />
    </>
  );
}
