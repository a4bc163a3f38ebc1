import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { QuestionView, ReviewStage } from "@/shared/api/model";
import { fakeServer, showInPage } from "@/shared/testing/page";
import { aQuestion } from "../testing";
import { ReviewBar } from "./ReviewBar";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function at(stage: ReviewStage): QuestionView {
  return aQuestion({ editorial: { ...aQuestion().editorial, review: { stage, writtenBy: "somebody else" } } });
}

it("a reviewer asks for changes with the reason for it", async () => {
  const arrived = fakeServer({ "POST /api/questions/q1/review/changes": at("changes-asked") });
  showInPage(<ReviewBar question={at("in-review")} />);

  fireEvent.click(await screen.findByRole("button", { name: "Ask for changes" }));
  const send = () => screen.getAllByRole<HTMLButtonElement>("button", { name: "Ask for changes" }).at(-1);
  expect(send()?.disabled).toBe(true);
  fireEvent.change(await screen.findByRole("textbox", { name: /What has to change/ }), { target: { value: "Level 3 is like level 2" } });
  fireEvent.click(send() as HTMLButtonElement);

  await waitFor(() => expect(arrived.find(({ method }) => method === "POST")?.body).toEqual({ revision: 3, note: "Level 3 is like level 2" }));
});

it("what cannot be done now is not offered", async () => {
  fakeServer({});
  showInPage(<ReviewBar question={at("writing")} />);

  expect(await screen.findByRole("button", { name: "Ask for a review" })).not.toBeNull();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Back to writing" })).toBeNull();
});
