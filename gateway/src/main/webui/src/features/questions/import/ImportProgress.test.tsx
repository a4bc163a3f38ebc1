import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { fakeServer, showInPage } from "@/shared/testing/page";
import { ImportProgress } from "./ImportProgress";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const job = {
  ...{ id: "j1", name: "bank.csv", format: "csv", skipKnown: true, status: "running", parts: 3, bytes: 1000, bytesRead: 250 },
  ...{ items: 120, line: 4321, created: 118, refused: 2, known: 0, similar: 0, unread: 0, reason: null },
  ...{ createdAt: "2026-11-22T10:00:00Z", createdBy: "m1", startedAt: null, finishedAt: null },
};
const path = "/api/imports/jobs/j1";

it("an import shows how far it is, and what was refused with its line", async () => {
  const remark = { what: "refused", number: 7, line: 99, text: "A title", reason: "title has more than 120 characters" };
  fakeServer({ [`GET ${path}`]: job, [`GET ${path}/remarks`]: { items: [remark], next: null } });
  showInPage(<ImportProgress id="j1" onAgain={() => undefined} />);

  expect(await screen.findByText(/118 drafts made of 120 items/)).toBeDefined();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("25");
  expect(await screen.findByText(/line 99/)).toBeDefined();
  expect(screen.getByText(/more than 120 characters/)).toBeDefined();
});

it("an import that broke off says why and is continued", async () => {
  const brokenOff = { ...job, status: "broken-off", reason: "It failed 3 times after line 4321." };
  const arrived = fakeServer({
    [`GET ${path}`]: brokenOff,
    [`GET ${path}/remarks`]: { items: [], next: null },
    [`POST ${path}/start`]: { ...job, status: "waiting" },
  });
  showInPage(<ImportProgress id="j1" onAgain={() => undefined} />);

  expect(await screen.findByText("It failed 3 times after line 4321.")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Continue" }));

  await waitFor(() => expect(arrived.find(({ method }) => method === "POST")?.body).toEqual({ parts: 3 }));
});
