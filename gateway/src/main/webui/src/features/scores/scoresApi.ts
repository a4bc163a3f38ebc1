import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { CandidateFeedback, Member, Page, ReportView, Scorecard, ScorecardChange, ScorecardText, SessionView } from "@/shared/api/model";
import type { Entry, PanelView } from "@/shared/socket/protocol";
import { taxonomyQuery } from "../questions/questionsApi";
import { completePanelView } from "../room/view/panelView";

const of = (session: string) => `/api/sessions/${encodeURIComponent(session)}`;

export const sessionQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", "one", session],
    queryFn: ({ signal }) => api.get<SessionView>(of(session), { signal }),
  });

export const reportQuery = (session: string) =>
  queryOptions({
    queryKey: ["scores", session, "report"],
    queryFn: ({ signal }) => api.get<ReportView>(`/api/scores/${encodeURIComponent(session)}/report`, { signal }),
  });

/** The room as it was after the entry at a position; as it is now without one. */
export const roomQuery = (session: string, at?: number) =>
  queryOptions({
    queryKey: ["sessions", session, "room", at ?? "now"],
    queryFn: async ({ signal }) =>
      completePanelView(await api.get<PanelView>(`${of(session)}/room`, { query: { at }, signal })),
  });

/** Everything the caller may see of a session's log, in order. */
export const entriesQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "entries"],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const all: Entry[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page: Page<Entry> = await api.get(`${of(session)}/entries`, { query: { after, limit: 100 }, signal });
        all.push(...page.items);
        after = page.next ? Number(page.next) : null;
      }
      return all;
    },
  });

export const scorecardsQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "scorecards"],
    queryFn: async ({ signal }) => {
      const answer = await api.get<Page<Scorecard> | Scorecard[]>(`${of(session)}/scorecards`, { signal });
      return Array.isArray(answer) ? answer : answer.items;
    },
  });

export const myScorecardQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "scorecards", "mine"],
    queryFn: ({ signal }) => api.get<Scorecard>(`${of(session)}/scorecards/mine`, { signal }),
  });

export const feedbackQuery = (session: string) =>
  queryOptions({
    queryKey: ["sessions", session, "feedback"],
    queryFn: ({ signal }) => api.get<CandidateFeedback>(`${of(session)}/feedback`, { signal }),
  });

export const scorecards = {
  save: (session: string, revision: number, text: ScorecardText) =>
    api.put<Scorecard>(`${of(session)}/scorecards/mine`, { revision, ...text }),
  submit: (session: string, revision: number, ratedThrough: number) =>
    api.post<Scorecard>(`${of(session)}/scorecards/mine/submit`, { revision, ratedThrough }),
  amend: (session: string, amendment: ScorecardChange) =>
    api.post<Scorecard>(`${of(session)}/scorecards/mine/amendments`, amendment),
  releaseFeedback: (session: string) => api.post<unknown>(`${of(session)}/feedback/release`),
};

const membersQuery = queryOptions({
  queryKey: ["members", "names"],
  staleTime: 300_000,
  queryFn: async ({ signal }) => {
    const all: Member[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Page<Member> = await api.get("/api/members", { query: { limit: 100, cursor }, signal });
      all.push(...page.items);
      cursor = page.next;
    }
    return new Map(all.map(({ id, name }) => [id, name]));
  },
});

/** The name of a member by id; a stand-in until it is known. */
export function useMemberName(): (id: string) => string {
  const names = useQuery(membersQuery).data;
  return (id) => names?.get(id) ?? (names ? "A former member" : "…");
}

/** The name of a competency; its id in words until it is known. */
export function useCompetencyName(): (id: string) => string {
  const { data } = useQuery(taxonomyQuery);
  return (id) =>
    data?.competencies.find((one) => one.id === id)?.name ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
