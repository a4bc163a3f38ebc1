import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { authentication } from "@/shared/auth/authentication";
import { useIdentity } from "@/shared/auth/identity";
import { rememberedKind } from "@/shared/auth/remembered";
import { BarePage } from "@/shared/ui/BarePage";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Cancelled } from "../room/candidate/Cancelled";
import { BeforeJoining } from "./BeforeJoining";
import { join } from "./joinApi";
import { forgetJoinToken, joinToken } from "./joinLink";
import { ReadyToEnter } from "./ReadyToEnter";

/** Where a candidate's link leads: what will happen and consent, then the device check, then the room's lobby. */
export function JoinPage() {
  const [token] = useState(joinToken);
  return (
    <BarePage wide>
      {token === null ? <Returning /> : <WithToken token={token} />}
    </BarePage>
  );
}

function WithToken({ token }: { token: string }) {
  const joining = useMutation({
    mutationFn: () => join(token),
    onSuccess: (answer) => {
      forgetJoinToken();
      authentication.joined(answer);
    },
  });
  if (joining.error && asProblem(joining.error).is("session-cancelled")) {
    return <Cancelled certain />;
  }
  return joining.data === undefined ? (
    <BeforeJoining joining={joining} onJoin={() => joining.mutate()} />
  ) : (
    <ReadyToEnter session={joining.data.session} name={joining.data.name} />
  );
}

/** Without a token: somebody who has joined already and reloads, or a link that lost its end. */
function Returning() {
  const known = rememberedKind() === "candidate";
  const identity = useIdentity();
  const restoring = useQuery({
    queryKey: ["restored candidate"],
    queryFn: () => authentication.restore(),
    enabled: known,
    gcTime: 0,
  });
  if (identity.kind === "candidate") {
    return <ReadyToEnter session={identity.session} name={identity.name} />;
  }
  if (restoring.error) {
    return <ErrorState error={restoring.error} kept="You are still invited." onRetry={() => void restoring.refetch()} />;
  }
  if (known && restoring.isPending) {
    return <SkeletonLines />;
  }
  return (
    <>
      <PageHeader title="Join an interview" />
      <p>
        This page opens with the link from your invitation. The address in your browser lacks its last part: open the link again from
        where you got it, or ask the person who invited you for a new one.
      </p>
    </>
  );
}
