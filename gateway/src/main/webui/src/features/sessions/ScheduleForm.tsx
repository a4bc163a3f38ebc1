import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import type { Kit, Member } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { useHasRole, useMember } from "@/shared/auth/identity";
import { duration, viewerZone } from "@/shared/time/display";
import { FormProblem } from "@/shared/ui/FormProblem";
import { TextLink } from "@/shared/ui/LinkButton";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { asInvited, CandidateFields, newcomer, type Whom } from "./CandidateFields";
import { kitQuery, kitsQuery } from "../kits/kitsApi";
import { membersQuery } from "../members/membersApi";
import classes from "./Sessions.module.css";
import { schedule, sessionQuery } from "./sessionsApi";
import { nextFreeHour, startOf, type When, whenOf } from "./when";
import { WhenFields } from "./WhenFields";

const largestPanel = 4;
const usualMinutes = 45;

interface Props {
  /** The kit to begin with. */
  startWith: string | null;
  /** Who is interviewed once more. */
  candidate: string | null;
}

export function ScheduleForm({ startWith, candidate }: Props) {
  const me = useMember()?.member.id;
  const leads = useHasRole("interviewer");
  const [kitId, setKitId] = useState(startWith);
  const [title, setTitle] = useState<string | null>(null);
  const [whom, setWhom] = useState<Whom>(() => (candidate === null ? newcomer : { kind: "known", id: candidate }));
  const [panel, setPanel] = useState<string[]>(me !== undefined && leads ? [me] : []);
  const [when, setWhen] = useState<When>(() => whenOf(nextFreeHour(Date.now()), viewerZone(), usualMinutes));
  const kits = useKits(startWith);
  const kit = kits.find(({ id }) => id === kitId);
  const shownTitle = title ?? kit?.name ?? "";
  const start = startOf(when);
  const scheduling = useSchedule();
  const typed = title !== null || (whom.kind === "new" && whom !== newcomer);
  useLeaveWarning(typed && !scheduling.isSuccess);
  const refused = scheduling.error ? asProblem(scheduling.error) : null;
  const invited = asInvited(whom);
  const ready =
    kit !== undefined && invited !== null && panel.length > 0 && start !== null && when.minutes >= 5 && shownTitle.trim() !== "";
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) {
      const { zone, minutes } = when;
      scheduling.mutate({ kit: kit.id, title: shownTitle.trim(), candidate: invited, panel, startsAt: start, zone, minutes });
    }
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Select
        label="Kit"
        required
        searchable
        data={kits.map(({ id, name }) => ({ value: id, label: name }))}
        value={kitId}
        placeholder="Which questions"
        nothingFoundMessage="No kit has that name"
        onChange={(id) => {
          setKitId(id);
          const chosen = kits.find((one) => one.id === id);
          setWhen({ ...when, minutes: chosen?.minutes ?? when.minutes });
        }}
        description={
          kit && (
            <>
              {kit.items.length} questions, {duration(kit.minutes)}.{" "}
              <TextLink to="/kits/$kitId" params={{ kitId: kit.id }} target="_blank" fz="inherit" underline="always">
                Look at it
              </TextLink>
            </>
          )
        }
      />
      <TextInput
        label="Title"
        description="The candidate sees it too"
        required
        maxLength={120}
        value={shownTitle}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={refused?.fieldError("title")}
      />
      <CandidateFields whom={whom} onChange={setWhom} refused={refused} />
      <PanelField panel={panel} onChange={setPanel} />
      <WhenFields when={when} onChange={setWhen} />
      <FormProblem
        error={scheduling.error}
        what="The session was not scheduled"
        shownFields={["title", "candidate.name", "candidate.email", "candidate.id"]}
      />
      <div className={classes.links}>
        <Button type="submit" disabled={!ready} loading={scheduling.isPending}>
          Schedule
        </Button>
        {!ready && <span className={classes.hint}>Needs a kit, the candidate, a panel and a time.</span>}
      </div>
    </form>
  );
}

/** Who leads the interview: one to four active members with the role interviewer. Says who of the chosen cannot. */
export function PanelField({ panel, onChange }: { panel: string[]; onChange: (panel: string[]) => void }) {
  const members = useQuery(membersQuery);
  const able = (members.data ?? []).filter(canLead);
  const unable = (members.data ?? []).filter((member) => panel.includes(member.id) && !canLead(member));
  const nobody = members.data !== undefined && able.length === 0;
  return (
    <MultiSelect
      label="Panel"
      classNames={{ pill: classes.panelPills ?? "" }}
      description={
        nobody
          ? "Nobody is an active member with the role interviewer yet. An administrator gives it under Members."
          : `One to ${largestPanel} interviewers; each rates independently`
      }
      required
      searchable
      maxValues={largestPanel}
      nothingFoundMessage="No interviewer has that name"
      data={[...able, ...unable].map(({ id, name }) => ({ value: id, label: name }))}
      value={panel}
      onChange={onChange}
      error={members.error ? "The members could not be loaded." : unable.length > 0 ? unableWords(unable) : null}
    />
  );
}

const canLead = ({ active, roles }: Member) => active && roles.includes("interviewer");

function unableWords(members: readonly Member[]): string {
  const why = ({ name, active }: Member) => `${name} ${active ? "does not have the role interviewer" : "is disabled"}`;
  return `${members.map(why).join("; ")}. Take them off the panel.`;
}

function useKits(startWith: string | null): Kit[] {
  const listed = useInfiniteQuery(kitsQuery(100)).data?.pages.flatMap((page) => page.items) ?? [];
  const first = useQuery({ ...kitQuery(startWith ?? ""), enabled: startWith !== null }).data;
  return first === undefined || listed.some(({ id }) => id === first.id) ? listed : [first, ...listed];
}

function useSchedule() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: schedule,
    onSuccess: async (session) => {
      queries.setQueryData(sessionQuery(session.id).queryKey, session);
      void queries.invalidateQueries({ queryKey: ["sessions", "list"] });
      // A new one, or one more session of a known one.
      void queries.invalidateQueries({ queryKey: ["candidates"] });
      await navigate({ to: "/sessions/$sessionId", params: { sessionId: session.id }, ignoreBlocker: true });
    },
    // Roles may have changed since they were loaded; the panel field says whose.
    onError: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
}
