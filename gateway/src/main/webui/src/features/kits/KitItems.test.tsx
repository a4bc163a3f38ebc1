import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { KitItem } from "@/shared/api/model";
import { fakeServer, showInPage } from "@/shared/testing/page";
import { KitItems } from "./KitItems";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const item = (title: string): KitItem => ({
  ...{ question: title, version: 1, minutes: 8, weight: 1, title, plannedMinutes: 8, status: "published" },
  ...{ level: "senior", kind: "concept", competency: "mlops" },
});

function Kit() {
  const [items, setItems] = useState(["Drift", "Leakage", "Serving"].map(item));
  return <KitItems items={items} onChange={setItems} />;
}

async function open() {
  fakeServer({ "GET /api/taxonomy": { competencies: [], levels: [], kinds: [] } });
  showInPage(<Kit />);
  return screen.findAllByRole("listitem");
}

const order = () => screen.getAllByRole("listitem").map((row) => /Drift|Leakage|Serving/.exec(row.textContent)?.[0]);

it("a question is moved with the keyboard, keeps the focus, and its place is said", async () => {
  await open();

  fireEvent.click(screen.getByRole("button", { name: "Move Drift down" }));

  expect(order()).toEqual(["Leakage", "Drift", "Serving"]);
  expect(screen.getByRole("status").textContent).toBe("Drift is now number 2 of 3.");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move Drift down" })));
});

it("at the end of the list the focus stays with the question", async () => {
  await open();

  fireEvent.click(screen.getByRole("button", { name: "Move Leakage down" }));

  expect(order()).toEqual(["Drift", "Serving", "Leakage"]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move Leakage up" })));
});

it("a question is dragged to where it is wanted", async () => {
  const [drift, , serving] = await open();
  const handle = drift?.querySelector("[draggable]");
  if (!drift || !handle || !serving) {
    throw new Error("the kit has no such rows");
  }

  fireEvent.dragStart(handle, { dataTransfer: { setData: vi.fn() } });
  fireEvent.dragOver(serving);
  fireEvent.dragEnd(handle);

  expect(order()).toEqual(["Leakage", "Serving", "Drift"]);
});
