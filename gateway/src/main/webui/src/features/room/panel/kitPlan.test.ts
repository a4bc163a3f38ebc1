import { expect, it } from "vitest";
import { plannedMinutes } from "./plannedMinutes";
import { whereInRoom } from "./whereInRoom";

it("planned minutes are whole, and 1 to 120", () => {
  expect(["8", " 12 ", "1", "120"].map(plannedMinutes)).toEqual([8, 12, 1, 120]);
  expect(["", "0", "121", "7.5", "-3", "1e2", "eight"].map(plannedMinutes)).toEqual(Array.from({ length: 7 }, () => null));
});

it("a question that the room has already cannot be asked beyond the kit", () => {
  const items = [
    { question: "kit", status: "pending", inKit: true },
    { question: "open", status: "open", inKit: false },
    { question: "closed", status: "closed", inKit: true },
  ] as const;
  expect(["kit", "open", "closed", "other"].map((question) => whereInRoom(items, question))).toEqual([
    ...["in the kit", "open now", "asked already", null],
  ]);
});
