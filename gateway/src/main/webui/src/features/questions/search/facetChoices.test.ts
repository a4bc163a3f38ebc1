import { expect, it } from "vitest";
import { choicesOf, toggled } from "./facetChoices";

it("choices come in the given order", () => {
  const counts = [
    { value: "staff", count: 9 },
    { value: "junior", count: 1 },
  ];

  expect(choicesOf(counts, [], ["junior", "senior", "staff"]).map(({ value }) => value)).toEqual(["junior", "staff"]);
});

it("a chosen value that matches nothing can still be taken off", () => {
  expect(choicesOf([{ value: "nlp", count: 2 }], ["mlops"])).toEqual([
    { value: "nlp", count: 2, chosen: false },
    { value: "mlops", count: 0, chosen: true },
  ]);
});

it("taking off the last value leaves no filter", () => {
  expect(toggled(["nlp"], "nlp")).toBeUndefined();
  expect(toggled(undefined, "nlp")).toEqual(["nlp"]);
});
