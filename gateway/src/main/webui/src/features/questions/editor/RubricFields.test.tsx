import { cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { showInPage } from "@/shared/testing/page";
import type { Draft } from "./draft";
import { neighbourOf, RubricFields } from "./RubricFields";

afterEach(cleanup);

const anchors = { "1": "", "2": "Names a test", "3": "", "4": "" };

function Rubric() {
  const [criteria, setCriteria] = useState<Draft["criteria"]>([{ key: "diagnosis", name: "Diagnosis", weight: 3, anchors }]);
  const doubt = { id: "v", code: "vague-anchor", field: "criteria[0].anchors.2", message: '"good" judges', answer: null } as const;
  return <RubricFields criteria={criteria} warnings={[{ ...doubt }]} onChange={setCriteria} />;
}

const anchor = (level: number) => screen.findByRole<HTMLTextAreaElement>("textbox", { name: new RegExp(`Criterion 1, level ${level}`) });

it("an empty anchor is filled with its neighbour by a key, and one that says something is left alone", async () => {
  showInPage(<Rubric />);

  fireEvent.keyDown(await anchor(3), { key: "'", ctrlKey: true });
  fireEvent.keyDown(await anchor(2), { key: "'", ctrlKey: true });

  expect((await anchor(3)).value).toBe("Names a test");
  expect((await anchor(2)).value).toBe("Names a test");
});

it("Tab goes from anchor to anchor: what copies is no stop on the way", async () => {
  showInPage(<Rubric />);
  await anchor(1);

  const group = screen.getByRole("group", { name: "Anchors of criterion 1" });
  const stops = [...group.querySelectorAll<HTMLElement>("textarea, button")].filter(({ tabIndex }) => tabIndex >= 0);

  expect(stops.map(({ tagName }) => tagName)).toEqual(["TEXTAREA", "TEXTAREA", "TEXTAREA", "TEXTAREA"]);
});

it("a doubt stands at its anchor and is read out with it", async () => {
  showInPage(<Rubric />);

  const described = (await anchor(2)).getAttribute("aria-describedby") ?? "";

  expect(described.split(" ").map((id) => document.getElementById(id)?.textContent)).toContain('"good" judges');
});

it("the neighbour is the nearest below, or else above", () => {
  expect(neighbourOf({ "1": "a", "2": "", "3": "", "4": "d" }, "3")).toEqual({ level: "1", text: "a" });
  expect(neighbourOf({ "1": "", "2": "", "3": "", "4": "d" }, "2")).toEqual({ level: "4", text: "d" });
  expect(neighbourOf({ "1": "", "2": "", "3": "", "4": "" }, "2")).toBeNull();
});
