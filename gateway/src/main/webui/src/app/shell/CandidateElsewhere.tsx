import { PageHeader } from "@/shared/ui/PageHeader";
import { BarePage } from "@/shared/ui/BarePage";
import { LinkButton } from "@/shared/ui/LinkButton";

/** A candidate who opens a page for members is led back to the one session they are here for. */
export function CandidateElsewhere({ session, name }: { session: string; name: string }) {
  return (
    <BarePage>
      <PageHeader title="You are here as a candidate" />
      <p>
        {name}, this page is for members of the hiring team. Your interview is waiting for you; you can go in and out until it
        ends.
      </p>
      <LinkButton to="/sessions/$sessionId/room" params={{ sessionId: session }} mt="lg">
        Go to the interview
      </LinkButton>
      <LinkButton to="/sign-in" variant="subtle" mt="lg" ml="sm">
        Sign in as a member
      </LinkButton>
    </BarePage>
  );
}
