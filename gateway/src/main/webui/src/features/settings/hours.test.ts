import { expect, it } from "vitest";
import { hoursIn } from "./hours";

it("hours are read in whatever way they are listed", () => {
  expect(hoursIn("24, 72")).toEqual([24, 72]);
  expect(hoursIn(" 24;48 72 ")).toEqual([24, 48, 72]);
});

it.each(["", "0", "72, 24", "24, 24", "1.5", "400", "one", "1 2 3 4 5"])("%j is refused", (text) => {
  expect(hoursIn(text)).toBeNull();
});
