import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Prediction } from "@/shared/api/model";
import { type Arrived, Arrival, fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { untold } from "@/shared/ui/tell";
import { predictionQuery } from "../scoresApi";
import { PredictionPart } from "./PredictionForm";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const path = "/api/sessions/s1/prediction";
const open: Prediction = {
  open: true,
  perQuestion: [
    { question: "q1", prompt: "Why?", level: 2 },
    { question: "q2", prompt: "How?", level: null },
    { question: "q3", prompt: "When?", level: null },
  ],
};

it("what is expected goes out as a whole, with what was said before and without what was not", async () => {
  const arrived = fakeServer({ [`GET ${path}`]: open, [`PUT ${path}`]: ({ body }: Arrived) => ({ ...open, ...(body as object) }) });
  showInPage(<PredictionPart session="s1" />);

  const second = within(await screen.findByRole("group", { name: "Question 2" }));
  fireEvent.click(second.getByRole("radio", { name: /^3/ }));
  fireEvent.click(screen.getByRole("button", { name: "Keep" }));

  await waitFor(() => expect(arrived.some(({ method }) => method === "PUT")).toBe(true));
  expect(arrived.find(({ method }) => method === "PUT")?.body).toEqual({
    perQuestion: [
      { question: "q1", level: 2 },
      { question: "q2", level: 3 },
    ],
  });
});

it("after the release nothing is asked any more", async () => {
  fakeServer({ [`GET ${path}`]: { ...open, open: false } });
  showInPage(
    <>
      <PredictionPart session="s1" />
      <Arrival of={predictionQuery("s1").queryKey} />
    </>,
  );

  await screen.findByText("arrived");
  expect(screen.queryByText("How do you think it went?")).toBeNull();
  expect(screen.getByText("Question 1: 2 in parts")).not.toBeNull();
});

it("what comes too late shows what was kept instead", async () => {
  let kept = open;
  const late = "The results are there.";
  const arrived = fakeServer({
    [`GET ${path}`]: () => kept,
    [`PUT ${path}`]: () => {
      kept = { open: false, perQuestion: open.perQuestion.map((one) => ({ ...one, level: 4 })) };
      return new Refused(409, late);
    },
  });
  showInPage(<PredictionPart session="s1" />);

  const second = within(await screen.findByRole("group", { name: "Question 2" }));
  fireEvent.click(second.getByRole("radio", { name: /^3/ }));
  fireEvent.click(screen.getByRole("button", { name: "Keep" }));

  expect(await screen.findByText("Question 2: 4 could hardly be better")).not.toBeNull();
  expect(screen.queryByRole("button", { name: "Keep" })).toBeNull();
  expect(untold.take().map(({ words }) => words)).toContain(late);
  expect(arrived.filter(({ method }) => method === "GET")).toHaveLength(2);
});
