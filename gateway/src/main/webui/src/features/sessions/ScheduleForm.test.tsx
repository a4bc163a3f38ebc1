import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { CandidateView } from "@/shared/api/model";
import { fakeServer, showInPage } from "@/shared/testing/page";
import { candidatesQuery } from "../candidates/candidatesApi";
import { ScheduleForm } from "./ScheduleForm";
import { whoItIs } from "./whoItIs";

vi.mock("@/shared/auth/identity", async (original) => ({
  ...(await original()),
  useHasRole: () => true,
  useMember: () => ({ member: { id: "m1", name: "Indra" } }),
}));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const kit = { id: "k1", name: "Senior", minutes: 45, items: [], level: "senior", revision: 1, builtIn: true };
const interviewed = (id: string, startsAt: string): CandidateView => ({
  ...{ id, name: "Ada", email: null, decision: null },
  sessions: [{ id: `s-${id}`, title: "Round", startsAt, status: "ended" }],
});
const twins = [interviewed("c1", "2026-01-10T09:00:00Z"), interviewed("c2", "2026-03-12T09:00:00Z")];
const server = {
  "GET /api/kits": { items: [kit], next: null },
  "GET /api/kits/k1": kit,
  "GET /api/members": { items: [{ id: "m1", name: "Indra", active: true, roles: ["interviewer"] }], next: null },
  "GET /api/candidates": { items: twins, next: null },
  "GET /api/candidates/c1": twins[0],
};

it("candidates of one name are told apart when one is chosen", async () => {
  fakeServer(server);
  showInPage(<ScheduleForm startWith="k1" candidate={null} />);

  fireEvent.click(await screen.findByRole("radio", { name: "Interviewed before" }));
  fireEvent.click(await screen.findByRole("combobox", { name: /Who/ }));

  const options = await screen.findAllByRole("option", { name: /^Ada/, hidden: true });
  expect(options.map((option) => option.textContent)).toEqual(twins.map((one) => `Ada${whoItIs(one)}`));
});

it("after scheduling, what is known of candidates is asked for anew", async () => {
  fakeServer({ ...server, "POST /api/sessions": { id: "s9" } });
  const queries = showInPage(<ScheduleForm startWith="k1" candidate={null} />);
  const known = candidatesQuery("ada").queryKey;
  queries.setQueryData(known, { pages: [], pageParams: [] });
  const schedule = await screen.findByRole<HTMLButtonElement>("button", { name: "Schedule" });
  fireEvent.change(screen.getByRole("textbox", { name: /Candidate's name/ }), { target: { value: "Ada" } });
  await waitFor(() => expect(schedule.disabled).toBe(false));

  fireEvent.click(schedule);

  await waitFor(() => expect(queries.getQueryState(known)?.isInvalidated).toBe(true));
});
