import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { KitProposal, KitWishText, ProposedQuestion } from "@/shared/api/model";
import { untold } from "@/shared/ui/tell";
import { type Answers, type Arrived, fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { ComposePage } from "./ComposePage";

const roles = vi.hoisted(() => ({ has: true }));
vi.mock("@/shared/auth/identity", async (original) => ({
  ...(await original()),
  useHasRole: () => roles.has,
  useMember: () => ({ member: { id: "m1", name: "Indra", roles: ["interviewer", "author"] } }),
}));
vi.mock("@/shared/ui/RoleGate", () => ({ RoleGate: ({ children }: { children: unknown }) => children }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  roles.has = true;
});

const item = (question: string, changes: Partial<ProposedQuestion> = {}): ProposedQuestion => ({
  ...{ question, version: 2, title: `Question ${question}`, level: "senior", kind: "scenario", competency: "mlops", minutes: 20 },
  ...{ weight: 3, pinned: false, reason: `Covers MLOps, because of ${question}, 20 min`, ...changes },
});
const kit: KitProposal = {
  ...{ items: [item("a"), item("b")], minutes: 40, uncovered: [], unmet: [], value: 0.8, gap: 0, considered: 120, askedBefore: 0 },
};

function open(answers: Answers): Arrived[] {
  const arrived = fakeServer({
    "GET /api/taxonomy": { competencies: [{ id: "mlops", name: "MLOps", covers: "" }], levels: [], kinds: [] },
    "GET /api/candidates": { items: [], next: null },
    "POST /api/kits/proposals": kit,
    ...answers,
  });
  showInPage(<ComposePage />);
  return arrived;
}

async function composed(answers: Answers = {}): Promise<Arrived[]> {
  const arrived = open(answers);
  fireEvent.click(await screen.findByRole("button", { name: "Compose" }));
  await screen.findByRole("link", { name: "Question a" });
  return arrived;
}

const wishes = (arrived: Arrived[]) =>
  arrived.filter(({ path }) => path === "/api/kits/proposals").map(({ body }) => body as KitWishText);

it("a kit is proposed with the reason for each question, and how sure it is", async () => {
  const arrived = await composed();

  expect(wishes(arrived)[0]).toMatchObject({ level: "senior", minutes: 45, slack: 5, pinned: [], unlike: [] });
  expect(screen.getByText("Covers MLOps, because of a, 20 min")).toBeTruthy();
  expect(screen.getByText("Chosen from 120 questions; no other choice of them scores higher.")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("another one asks for other questions, but for those that are pinned", async () => {
  const arrived = await composed();

  fireEvent.click(screen.getByRole("button", { name: "Pin Question a" }));
  fireEvent.click(screen.getByRole("button", { name: "Another one" }));

  await waitFor(() => expect(wishes(arrived)).toHaveLength(2));
  expect(wishes(arrived)[1]).toMatchObject({ pinned: ["a"], unlike: ["b"] });
  expect(await screen.findByText("Chosen from 120 questions.")).toBeTruthy();
});

it("a question that is not wanted is excluded at once, and can be allowed again", async () => {
  const arrived = await composed();

  fireEvent.click(screen.getByRole("button", { name: "Not Question b" }));

  await waitFor(() => expect(wishes(arrived)[1]).toMatchObject({ excluded: ["b"] }));
  fireEvent.click(screen.getByRole("button", { name: "Allow Question b again" }));
  await waitFor(() => expect(screen.queryByText("Not these")).toBeNull());
});

it("a question is swapped for an equivalent, and what changes is said before", async () => {
  const other = item("c", { minutes: 22 });
  const arrived = await composed({
    "POST /api/kits/proposals/replacements": { items: [{ question: other, changes: ["2 min longer"], items: [item("a"), other] }] },
  });

  fireEvent.click(screen.getByRole("button", { name: "Swap Question b" }));
  const group = await screen.findByRole("group", { name: "What could take the place of Question b" });
  expect(await within(group).findByText("2 min longer")).toBeTruthy();
  fireEvent.click(within(group).getByRole("button", { name: "Take Question c" }));

  expect(await screen.findByRole("link", { name: "Question c" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Question b" })).toBeNull();
  expect(screen.getByText("Chosen from 120 questions.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Swap Question c" })));
  expect(arrived.at(-1)?.body).toMatchObject({ kit: ["a", "b"], replaced: "b", wish: { minutes: 45 } });
});

it("what cannot be had is said with the figures", async () => {
  const words = "Only 22 of 45 minutes can be filled at senior level.";
  const unmet = [{ constraint: "minutes-filled", wanted: 40, possible: 22, certain: true, words }];
  await composed({
    "POST /api/kits/proposals": { ...kit, unmet, uncovered: [{ competency: "mlops", weight: 3, onOffer: 0 }] },
  });

  expect(screen.getByRole("alert").textContent).toContain(words);
  expect(await screen.findByText("MLOps (no question within what you asked for)")).toBeTruthy();
});

it("a refusal keeps what was said", async () => {
  open({ "POST /api/kits/proposals": new Refused(503, "Not now.") });
  fireEvent.change(await screen.findByRole("textbox", { name: "Minutes in all" }), { target: { value: "30" } });

  fireEvent.click(screen.getByRole("button", { name: "Compose" }));

  expect((await screen.findAllByText(/Not now/)).length).toBeGreaterThan(0);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Minutes in all" }).value).toBe("30");
});

it("it is saved as a kit of the team, or of one's own", async () => {
  const arrived = await composed({ "POST /api/kits": new Refused(503, "Not now.") });

  fireEvent.change(screen.getByRole("combobox", { name: "Seen by" }), { target: { value: "me" } });
  fireEvent.click(screen.getByRole("button", { name: "Save as a kit" }));

  await waitFor(() => expect(arrived.at(-1)?.path).toBe("/api/kits"));
  expect(arrived.at(-1)?.body).toEqual({
    ...{ name: "Senior, 45 minutes", level: "senior", minutes: 45, onlyMe: true },
    items: ["a", "b"].map((question) => ({ question, version: 2, minutes: 20, weight: 3 })),
  });
});

it("what is saved may be left without being asked", async () => {
  const confirm = vi.fn(() => false);
  vi.stubGlobal("confirm", confirm);
  await composed({ "POST /api/kits": { id: "k9" } });

  fireEvent.click(screen.getByRole("button", { name: "Save as a kit" }));

  await waitFor(() => expect(untold.snapshot().map(({ words }) => words)).toContain("The kit is saved."));
  // Until the page is left.
  await waitFor(() => expect(screen.getByRole("button", { name: "Save as a kit" }).hasAttribute("data-loading")).toBe(false));
  expect(confirm).not.toHaveBeenCalled();
});

it("who may not find candidates composes without one", async () => {
  roles.has = false;
  open({});

  await screen.findByRole("button", { name: "Compose" });
  expect(screen.queryByRole("combobox", { name: /For a candidate/ })).toBeNull();
});
