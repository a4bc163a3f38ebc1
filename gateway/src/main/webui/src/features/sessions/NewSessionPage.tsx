import { getRouteApi } from "@tanstack/react-router";
import { may } from "@/shared/auth/identity";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RoleGate } from "@/shared/ui/RoleGate";
import { ScheduleForm } from "./ScheduleForm";

const route = getRouteApi("/member/sessions/new");

export function NewSessionPage() {
  const { kit, candidate } = route.useSearch();
  return (
    <RoleGate roles={may.schedule}>
      <PageHeader
        title="Schedule a session"
        above={<TextLink to="/sessions">Sessions</TextLink>}
        below="On the next page you make the candidate's link and get the calendar file."
      />
      <ScheduleForm startWith={kit ?? null} candidate={candidate ?? null} />
    </RoleGate>
  );
}
