import { expect, it } from "vitest";
import { fairScore, measured, onBoard } from "./testing/boardSamples";
import { competenciesOf, ordered } from "./order";

const ada = onBoard("ada", { fair: fairScore(2.4), composite: measured(3.1) });
const bob = onBoard("bob", { fair: fairScore(3.2), composite: measured(2.8) });
const cleo = onBoard("cleo", { fair: null, composite: null, withheld: true });
const nameOf = (id: string) => ({ ada: "Zoë Ada", bob: "Bob", cleo: "Cleo" })[id] ?? id;

it("who has no number comes last, whatever is sorted by", () => {
  expect(ordered([cleo, ada, bob], "fair", "", nameOf)).toEqual(["bob", "ada", "cleo"]);
  expect(ordered([cleo, bob, ada], "composite", "", nameOf)).toEqual(["ada", "bob", "cleo"]);
});

it("by the latest interview they stay as they came, whoever is withheld too", () => {
  expect(ordered([cleo, bob, ada], "recent", "", nameOf)).toEqual(["cleo", "bob", "ada"]);
});

it("names are found in any case and sorted by the reader's alphabet", () => {
  expect(ordered([ada, bob, cleo], "name", "", nameOf)).toEqual(["bob", "cleo", "ada"]);
  expect(ordered([ada, bob, cleo], "name", " ADA ", nameOf)).toEqual(["ada"]);
});

it("competencies that more candidates share come first, those nobody was observed in not at all", () => {
  const competencies = [
    { competency: "serving", score: measured(2) },
    { competency: "data", score: measured(3) },
    { competency: "ethics", score: measured(null) },
  ];
  const both = [onBoard("a", { competencies }), onBoard("b", { competencies: competencies.slice(0, 1) })];
  expect(competenciesOf(both)).toEqual(["serving", "data"]);
});
