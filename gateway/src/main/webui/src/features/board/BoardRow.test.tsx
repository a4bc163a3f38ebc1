import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { BoardCandidate } from "@/shared/api/model";
import { showInPage } from "@/shared/testing/page";
import { BoardRow } from "./BoardRow";
import { measured, onBoard, refusedScore } from "./testing/boardSamples";

afterEach(cleanup);

const show = (candidate: BoardCandidate, onChoose = () => undefined, full = false) =>
  showInPage(
    <ul>
      <BoardRow
        candidate={candidate}
        name="Ada"
        competencies={["data", "serving"]}
        competencyName={(id) => id}
        chosen={false}
        full={full}
        onChoose={onChoose}
      />
    </ul>,
  );

it("a candidate leads to what the numbers are made of, with the fair average beside the raw mean", async () => {
  show(onBoard("c1", { competencies: [{ competency: "data", score: measured(3.1) }] }));

  expect((await screen.findByRole("link", { name: "Ada" })).getAttribute("href")).toBe("/candidates/c1");
  expect(screen.getByText("2.7")).not.toBeNull();
  expect(screen.getByText(/raw 2\.9/)).not.toBeNull();
  expect(screen.getByRole("img", { name: "Competencies: data 3.1 (2.7 to 3.5); serving not observed" })).not.toBeNull();
});

it("whoever has not submitted sees no number of a candidate, and cannot compare", async () => {
  show(onBoard("c1", { withheld: true, composite: null, fair: null, sessions: [] }));

  expect(await screen.findByText(/have not submitted your scorecard/)).not.toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.queryAllByRole("img")).toEqual([]);
});

it("a refused fair score says why, reachable by keyboard", async () => {
  show(onBoard("c1", { fair: refusedScore(2.9, "A shared interview connects them.") }));

  expect(await screen.findByText("not comparable")).not.toBeNull();
  const hint = screen.getByRole("button", { name: "About raw and fair" });
  expect(document.getElementById(hint.getAttribute("aria-describedby") ?? "")?.textContent).toBe("A shared interview connects them.");
});

it("no more can be chosen than can be compared", async () => {
  const choose = vi.fn();
  show(onBoard("c1"), choose, true);

  const box = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Compare Ada" });
  expect(box.disabled).toBe(true);
  cleanup();

  show(onBoard("c1"), choose);
  fireEvent.click(await screen.findByRole("checkbox", { name: "Compare Ada" }));
  expect(choose).toHaveBeenCalledOnce();
});
