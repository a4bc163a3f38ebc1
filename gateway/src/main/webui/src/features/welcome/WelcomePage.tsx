import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { BarePage } from "@/shared/ui/BarePage";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { takeFragment } from "@/shared/ui/takeFragment";
import { AcceptInvitation } from "./AcceptInvitation";
import { SetUpOrganisation } from "./SetUpOrganisation";
import { setupState } from "./welcomeApi";

/** Where a one-time code leads: the first administrator sets the installation up, a new member chooses a password. */
export function WelcomePage() {
  const [code] = useState(takeFragment);
  const setup = useQuery({ queryKey: ["setup"], queryFn: setupState, staleTime: Infinity });
  return <BarePage>{content()}</BarePage>;

  function content() {
    if (code === null) {
      return <NoCode />;
    }
    if (setup.error) {
      return <ErrorState error={setup.error} kept="Your link stays good." onRetry={() => void setup.refetch()} />;
    }
    if (setup.data === undefined) {
      return <SkeletonLines />;
    }
    return setup.data.needed ? <SetUpOrganisation code={code} /> : <AcceptInvitation code={code} />;
  }
}

function NoCode() {
  return (
    <>
      <PageHeader title="Welcome" />
      <p>
        This page opens with a one-time link: the one an administrator gave you, or, on a new installation, the one the server
        printed when it started. The link in your address bar has no code in it; open it again from where you got it.
      </p>
      <LinkButton to="/sign-in" variant="default" mt="lg">
        I have a password already
      </LinkButton>
    </>
  );
}
