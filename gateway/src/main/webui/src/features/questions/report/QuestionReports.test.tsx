import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { ErrorReport } from "@/shared/api/model";
import { fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { aQuestion } from "../testing";
import { QuestionReports } from "./QuestionReports";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const fixed: ErrorReport = {
  ...{ id: "r1", question: "q1", title: "Drift", version: 1, revision: 2, field: "prompt", text: "Which model?", by: "me" },
  ...{ at: "2026-11-22T09:00:00Z", state: "fixed", answer: "It says so now", answeredBy: "you", answeredAt: "2026-11-22T10:00:00Z", fixedIn: 2 },
};
const list = "GET /api/questions/q1/reports";

it("a reader says what is wrong and where", async () => {
  const arrived = fakeServer({ [list]: { items: [], next: null }, "POST /api/questions/q1/reports": fixed });
  showInPage(<QuestionReports question={aQuestion()} version={2} />);

  fireEvent.click(await screen.findByRole("button", { name: "Report an error" }));
  fireEvent.change(await screen.findByRole("combobox", { name: "Where" }), { target: { value: "criteria[diagnosis].anchors.3" } });
  fireEvent.change(screen.getByRole("textbox", { name: /What is wrong/ }), { target: { value: "Like level 2" } });
  fireEvent.click(screen.getByRole("button", { name: "Report" }));

  await waitFor(() => expect(arrived.find(({ method }) => method === "POST")?.body).toEqual({
    ...{ version: 2, field: "criteria[diagnosis].anchors.3", text: "Like level 2" },
  }));
});

it("a refused report keeps its words", async () => {
  fakeServer({ [list]: { items: [], next: null }, "POST /api/questions/q1/reports": new Refused(409, "You have 20 open reports.") });
  showInPage(<QuestionReports question={aQuestion()} version={2} />);

  fireEvent.click(await screen.findByRole("button", { name: "Report an error" }));
  fireEvent.change(await screen.findByRole("textbox", { name: /What is wrong/ }), { target: { value: "All of it" } });
  fireEvent.click(screen.getByRole("button", { name: "Report" }));

  expect(await screen.findByText(/20 open reports/)).not.toBeNull();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /What is wrong/ }).value).toBe("All of it");
});

it("the answer and the version that is right are there for whoever reported it", async () => {
  fakeServer({ [list]: { items: [fixed], next: null } });
  showInPage(<QuestionReports question={aQuestion()} version={2} />);

  expect(await screen.findByText("Fixed in version 2")).not.toBeNull();
  expect(screen.getByText("It says so now")).not.toBeNull();
  expect(screen.queryByRole("button", { name: "Answer" })).toBeNull();
});
