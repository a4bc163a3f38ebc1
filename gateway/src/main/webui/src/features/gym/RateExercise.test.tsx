import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { useQuery } from "@tanstack/react-query";
import { afterEach, expect, it, vi } from "vitest";
import type { GymExercise } from "@/shared/api/model";
import { type Arrived, fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { Exercise } from "./ExercisePage";
import { gymQuery } from "./gymApi";
import { RateExercise } from "./RateExercise";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const exercise: GymExercise = {
  ...{ exercise: "fraud", version: 2, title: "Fraud", competency: "evaluation", level: "senior", prompt: "?", answer: "!", mine: null },
  criteria: ["measure", "line"].map((id) => ({ id, name: id, anchors: ["one", "two", "three", "four"] })),
};

const group = (name: string) => screen.getByRole("group", { name });
const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "Compare with the reference" });

it("keys rate the criterion in focus and go on to the next; only a complete rating can be compared", async () => {
  const arrived = fakeServer({ "POST /api/gym/fraud/attempts": { ...exercise, mine: null }, "GET /api/gym": {} });
  const done = vi.fn();
  showInPage(<RateExercise exercise={exercise} onDone={done} />);
  await screen.findByRole("group", { name: "measure" });

  fireEvent.keyDown(group("measure"), { key: "3" });
  expect(group("line").contains(document.activeElement)).toBe(true);
  expect(button().disabled).toBe(true);
  fireEvent.keyDown(group("line"), { key: "2" });
  fireEvent.keyDown(group("line"), { key: "5" });
  fireEvent.click(button());

  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  const ratings = [
    { criterion: "measure", level: 3 },
    { criterion: "line", level: 2 },
  ];
  expect(arrived.find(({ method }) => method === "POST")?.body).toMatchObject({ version: 2, ratings });
});

it("an attempt that was not answered is sent again as the same one", async () => {
  const attempts: unknown[] = [];
  fakeServer({
    "POST /api/gym/fraud/attempts": ({ body }: Arrived) => {
      attempts.push((body as { attempt: string }).attempt);
      return attempts.length === 1 ? new Refused(503, "The server is busy.") : exercise;
    },
    "GET /api/gym": {},
  });
  const done = vi.fn();
  showInPage(<RateExercise exercise={exercise} onDone={done} />);
  await screen.findByRole("group", { name: "measure" });
  fireEvent.keyDown(group("measure"), { key: "1" });
  fireEvent.keyDown(group("line"), { key: "4" });

  fireEvent.click(button());
  await screen.findByText(/The server is busy/);
  fireEvent.click(button());

  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(attempts).toHaveLength(2);
  expect(attempts[0]).toBe(attempts[1]);
});

it("after comparing, the focus is on the heading of the comparison", async () => {
  const ratings = [
    { criterion: "measure", level: 1 },
    { criterion: "line", level: 4 },
  ];
  const reference = ratings.map((one) => ({ ...one, reason: "So it is written." }));
  const rated: GymExercise = { ...exercise, mine: { attempts: 1, at: "2026-11-20T10:00:00Z", ratings, reference } };
  let kept = exercise;
  fakeServer({
    "GET /api/gym": () => ({ exercises: [kept] }),
    "GET /api/taxonomy": { competencies: [], levels: [], kinds: [] },
    "POST /api/gym/fraud/attempts": () => (kept = rated),
  });
  function Page() {
    const found = useQuery(gymQuery).data?.exercises[0];
    return found && <Exercise exercise={found} which="" next={null} />;
  }
  showInPage(<Page />);
  await screen.findByRole("group", { name: "measure" });
  fireEvent.keyDown(group("measure"), { key: "1" });
  fireEvent.keyDown(group("line"), { key: "4" });

  fireEvent.click(button());

  const heading = await screen.findByRole("heading", { name: "Yours and the reference" });
  expect(document.activeElement).toBe(heading);
});
