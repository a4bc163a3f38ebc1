import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { aQuestion } from "../testing";
import { LocalDrafts } from "./localDraft";
import { QuestionForm } from "./QuestionForm";

const saving = "PUT /api/questions/q1/draft";
const title = () => screen.findByRole<HTMLInputElement>("textbox", { name: /^Title/ });

beforeEach(() => window.localStorage.clear());

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("what was typed before a reload is in the form again, and is saved", async () => {
  new LocalDrafts("", "q1").keep({ revision: 3, content: { title: "Drift, typed before" } });
  const arrived = fakeServer({ [saving]: aQuestion({ revision: 4 }) });
  showInPage(<QuestionForm opened={aQuestion()} />);

  expect((await title()).value).toBe("Drift, typed before");
  await waitFor(() => expect(arrived.some(({ body }) => (body as { revision?: number } | undefined)?.revision === 3)).toBe(true), { timeout: 10_000 });
  await waitFor(() => expect(new LocalDrafts("", "q1").read()).toBeNull(), { timeout: 10_000 });
});

it("what could not be saved stays in this browser, and a conflict is the author's to settle", async () => {
  fakeServer({ [saving]: new Refused(409, "It was changed in the meantime.") });
  showInPage(<QuestionForm opened={aQuestion()} />);

  fireEvent.change(await title(), { target: { value: "Mine" } });
  fireEvent.keyDown(document.documentElement, { key: "Enter", ctrlKey: true });

  expect(await screen.findByText(/Somebody else saved this question/)).not.toBeNull();
  expect(new LocalDrafts("", "q1").read()).toMatchObject({ revision: 3, content: { title: "Mine" } });
});

it("a warning is answered in the form, on what was saved last", async () => {
  const warning = { id: "thin", code: "thin", field: "hints", message: "is thin: no hint", answer: null } as const;
  const opened = aQuestion({ editorial: { ...aQuestion().editorial, warnings: [{ ...warning }] } });
  const arrived = fakeServer({ "PUT /api/questions/q1/answers": aQuestion({ revision: 4 }) });
  showInPage(<QuestionForm opened={opened} />);

  fireEvent.change(await screen.findByRole("textbox", { name: /^Answer to: Hints is thin/ }), { target: { value: "A quick one." } });
  fireEvent.click(screen.getByRole("button", { name: "Keep the answer" }));

  await waitFor(() => expect(arrived.find(({ path }) => path.endsWith("/answers"))?.body).toEqual({
    revision: 3,
    answers: [{ warning: "thin", text: "A quick one." }],
  }));
  expect(await screen.findByText("Complete: ready to publish.")).not.toBeNull();
});
