import { Button } from "@mantine/core";
import { BarePage } from "@/shared/ui/BarePage";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LinkButton } from "@/shared/ui/LinkButton";

/** The room is open for this person somewhere else, or its door was closed. */
export function Elsewhere({ reason, onTakeBack }: { reason: string; onTakeBack: () => void }) {
  return (
    <BarePage>
      <EmptyState
        icon="screen"
        title="The room is not open here"
        action={
          <Button variant="default" onClick={onTakeBack}>
            Open it here
          </Button>
        }
      >
        <p>You have it open in another window, or you were asked to leave.</p>
        {reason !== "" && <p>{reason}</p>}
      </EmptyState>
    </BarePage>
  );
}

export function SignedOut({ session }: { session: string }) {
  return (
    <BarePage>
      <EmptyState
        icon="lock"
        title="You are signed out"
        action={
          <LinkButton to="/sign-in" search={{ next: `/sessions/${session}/room` }}>
            Sign in
          </LinkButton>
        }
      >
        <p>What you said and the room has not taken yet is kept in this tab, and is sent when you are back.</p>
        <p>If you came by a link as the candidate, open that link again.</p>
      </EmptyState>
    </BarePage>
  );
}

/** A member is told that there is nothing to enter: the session was cancelled, or they are not on its panel. */
export function NoRoom({ session }: { session: string }) {
  return (
    <BarePage>
      <EmptyState
        icon="lock"
        title="This room is not open to you"
        action={
          <LinkButton to="/sessions/$sessionId" params={{ sessionId: session }} variant="default">
            Open the session
          </LinkButton>
        }
      >
        <p>The session was cancelled, or you are not on its panel. Its page says which.</p>
      </EmptyState>
    </BarePage>
  );
}

/** The server does not understand this page, usually because a newer version was installed. */
export function Outdated() {
  return (
    <BarePage>
      <EmptyState
        icon="warning"
        title="This page is out of date"
        action={<Button onClick={() => window.location.reload()}>Load it again</Button>}
      >
        <p>The server has been updated and does not understand what this page says. What you typed is kept in this tab.</p>
      </EmptyState>
    </BarePage>
  );
}
