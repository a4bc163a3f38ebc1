import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Prediction } from "@/shared/api/model";
import { type Arrived, fakeServer, showInPage } from "@/shared/testing/page";
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
  const arrived = fakeServer({ [`GET ${path}`]: { ...open, open: false } });
  showInPage(<PredictionPart session="s1" />);

  await waitFor(() => expect(arrived).toHaveLength(1));
  expect(screen.queryByText("How do you think it went?")).toBeNull();
});
