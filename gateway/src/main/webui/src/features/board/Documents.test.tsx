import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { untold } from "@/shared/ui/tell";
import { Documents } from "./Documents";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  untold.take();
});

const path = "/api/scores/board/document";
const show = () =>
  showInPage(<Documents address={path} fileName="board" names={() => Promise.resolve(new Map([["c1", "Ada"], ["c2", "Bob"]]))} />);

it("a file is made from the server's numbers, with the names that only this browser knows", async () => {
  const arrived = fakeServer({ [`POST ${path}`]: {} });
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  show();

  fireEvent.click(await screen.findByRole("button", { name: "PDF" }));

  await waitFor(() => expect(saved).toEqual(["board.pdf"]));
  const names = [
    { id: "c1", name: "Ada" },
    { id: "c2", name: "Bob" },
  ];
  expect(arrived[0]?.body).toEqual({ format: "pdf", names });
});

it("says so when the file could not be made", async () => {
  fakeServer({ [`POST ${path}`]: new Refused(503, "The ratings are still being estimated.") });
  show();

  fireEvent.click(await screen.findByRole("button", { name: "CSV" }));

  await waitFor(() => expect(untold.snapshot().map(({ words }) => words)).toEqual(["The ratings are still being estimated."]));
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "PDF" }).disabled).toBe(false);
});
