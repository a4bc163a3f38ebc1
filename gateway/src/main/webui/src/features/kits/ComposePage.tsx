import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { KitProposal } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton, TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import classes from "./Compose.module.css";
import { compose } from "./composeApi";
import { blankWish, forAnother, swapped, type Wish, without } from "./composeWish";
import { Proposal } from "./Proposal";
import { WishForm } from "./WishForm";

/** Has a kit composed out of the bank: what it is to be, what is proposed and why, and what to do about it. */
export function ComposePage() {
  return (
    <RoleGate roles={may.writeKits}>
      <PageHeader
        title="Compose a kit"
        above={<TextLink to="/kits">Kits</TextLink>}
        below="Say what the interview is to show. The questions are chosen for you, each with its reason, and every one can be changed."
        actions={
          <LinkButton to="/kits/new" variant="default">
            Choose by hand
          </LinkButton>
        }
      />
      <Composing />
    </RoleGate>
  );
}

function Composing() {
  const [wish, setWish] = useState<Wish>(blankWish);
  const [proposal, setProposal] = useState<{ of: Wish; kit: KitProposal; byHand: boolean } | null>(null);
  const [saving, setSaving] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);
  const composing = useMutation({
    mutationFn: async (asked: Wish) => ({ of: asked, kit: await compose(asked), byHand: false }),
    onSuccess: (composed) => {
      setProposal(composed);
      result.current?.focus();
    },
  });
  useLeaveWarning(proposal !== null && !saving);
  const ask = (asked: Wish) => {
    setWish(asked);
    composing.mutate(asked);
  };
  return (
    <div className={classes.columns}>
      <WishForm wish={wish} onChange={setWish} busy={composing.isPending} error={composing.error} onCompose={() => ask({ ...wish, unlike: [] })} />
      <section aria-labelledby="proposal" className={classes.result} aria-busy={composing.isPending}>
        <h2 id="proposal" ref={result} tabIndex={-1} className="visually-hidden">
          Proposal
        </h2>
        {proposal ? (
          <Proposal
            wish={wish}
            of={proposal.of}
            proposal={proposal.kit}
            byHand={proposal.byHand}
            busy={composing.isPending}
            onWish={setWish}
            onAnother={() => ask(forAnother(wish, proposal.kit))}
            onExclude={(item) => ask(without(wish, item))}
            onSwap={(items) => setProposal({ of: proposal.of, kit: swapped(proposal.kit, items, proposal.of), byHand: true })}
            onSaving={setSaving}
          />
        ) : composing.isPending ? (
          <SkeletonLines lines={8} label="Composing" />
        ) : composing.error ? (
          <ErrorState error={composing.error} what="No kit was composed" onRetry={() => ask(wish)} />
        ) : (
          <EmptyState icon="kit" title="No proposal yet">
            A kit fills the time with questions of the level you choose: broad before deep, no two nearly the same, and nothing that
            the candidate was asked before.
          </EmptyState>
        )}
      </section>
    </div>
  );
}
