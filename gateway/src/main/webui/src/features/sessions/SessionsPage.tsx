import { Tabs } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { SessionTab } from "@/app/pages";
import { may } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { LoadMore } from "@/shared/ui/LoadMore";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { SessionList } from "./SessionList";
import classes from "./Sessions.module.css";
import { type SessionFilter, sessionsQuery } from "./sessionsApi";

const route = getRouteApi("/member/sessions");

const tabs: { value: SessionTab; name: string; filter: SessionFilter }[] = [
  { value: "upcoming", name: "Upcoming", filter: { status: ["scheduled"] } },
  { value: "live", name: "Live", filter: { status: ["live"] } },
  { value: "past", name: "Past", filter: { status: ["ended", "cancelled"] } },
];

export function SessionsPage() {
  const { tab = "upcoming" } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader
        title="Sessions"
        below="Interviews you may see: those you lead, planned, or review."
        actions={
          <RoleGate roles={may.schedule} otherwise={null}>
            <LinkButton to="/sessions/new">Schedule a session</LinkButton>
          </RoleGate>
        }
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => void navigate({ search: { tab: value as SessionTab }, replace: true })}
      >
        <Tabs.List className={classes.tabs ?? ""} aria-label="Which sessions">
          {tabs.map(({ value, name }) => (
            <Tabs.Tab key={value} value={value}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, filter }) => (
          <Tabs.Panel key={value} value={value}>
            <Sessions tab={value} filter={filter} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** The server lists the latest start first; what is still to come is asked for at once, so that the next one is there. */
const pageSize: Record<SessionTab, number> = { upcoming: 100, live: 100, past: 25 };

function Sessions({ tab, filter }: { tab: SessionTab; filter: SessionFilter }) {
  const found = useInfiniteQuery(sessionsQuery(filter, pageSize[tab]));
  if (found.error && !found.data) {
    return <ErrorState error={found.error} what="The sessions could not be loaded" onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return <SkeletonLines />;
  }
  const sessions = found.data.pages.flatMap((page) => page.items);
  const direction = tab === "past" ? -1 : 1;
  const ordered = [...sessions].sort((one, other) => direction * (Date.parse(one.startsAt) - Date.parse(other.startsAt)));
  return ordered.length === 0 ? (
    <NoSessions tab={tab} />
  ) : (
    <>
      <SessionList sessions={ordered} />
      <LoadMore hasMore={found.hasNextPage} busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
    </>
  );
}

const nothing: Record<SessionTab, { title: string; words: string }> = {
  upcoming: {
    title: "No session is planned",
    words: "A session brings a kit, a candidate and a panel together at a time. Scheduling one gives you the link for the candidate.",
  },
  live: { title: "Nothing is live", words: "Sessions are here from their start in the room until their end." },
  past: { title: "No session has ended yet", words: "Ended sessions keep their scorecards, report and replay here." },
};

function NoSessions({ tab }: { tab: SessionTab }) {
  return (
    <EmptyState
      icon="calendar"
      title={nothing[tab].title}
      action={
        tab === "upcoming" ? (
          <RoleGate roles={may.schedule} otherwise={null}>
            <LinkButton to="/sessions/new">Schedule a session</LinkButton>
          </RoleGate>
        ) : null
      }
    >
      {nothing[tab].words}
    </EmptyState>
  );
}
