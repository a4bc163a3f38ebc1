import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { OverrideHistory } from "@/shared/api/model";
import { Arrival, fakeServer, showInPage } from "@/shared/testing/page";
import { measured } from "../../board/testing/boardSamples";
import { overridesQuery } from "../scoresApi";
import { OverridePart } from "./OverridePart";

const roles = vi.hoisted(() => ({ held: [] as string[] }));
vi.mock("@/shared/auth/identity", async (original) => ({
  ...(await original()),
  useHasRole: (...wanted: string[]) => wanted.some((role) => roles.held.includes(role)),
}));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const path = "/api/sessions/s1/override";
const broke = { revision: 1, value: 3.25, reason: "The whiteboard broke.", member: "m1", at: "2026-11-20T10:00:00Z" };
const history = (...items: OverrideHistory["items"]): OverrideHistory => ({ revision: items[0]?.revision ?? 0, withheld: false, items });
const members = { "GET /api/members": { items: [{ id: "m1", name: "Indra" }], next: null } };
const show = () =>
  showInPage(
    <>
      <OverridePart session={{ id: "s1", status: "ended" }} composite={measured(2.5)} />
      <Arrival of={overridesQuery("s1").queryKey} />
    </>,
  );

it("an override shows both numbers, who set it and why", async () => {
  roles.held = ["interviewer"];
  fakeServer({ ...members, [`GET ${path}`]: history(broke) });
  show();

  const words = (await screen.findByText("Overridden to 3.25")).parentElement?.textContent;
  expect(words).toContain("The whiteboard broke.");
  expect(words).toContain("The ratings come to 2.5.");
  expect(screen.queryByRole("button")).toBeNull();
});

it("a reviewer sets a value with a reason, on the revision that was seen", async () => {
  roles.held = ["reviewer"];
  const arrived = fakeServer({ ...members, [`GET ${path}`]: history(), [`PUT ${path}`]: history(broke) });
  show();

  fireEvent.click(await screen.findByRole("button", { name: "Override with a reason" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByRole("textbox", { name: /Value/ }), { target: { value: "3.25" } });
  fireEvent.change(dialog.getByRole("textbox", { name: /Reason/ }), { target: { value: "The whiteboard broke." } });
  fireEvent.click(dialog.getByRole("button", { name: "Override" }));

  await waitFor(() => expect(arrived.some(({ method }) => method === "PUT")).toBe(true));
  expect(arrived.find(({ method }) => method === "PUT")?.body).toEqual({ revision: 0, value: 3.25, reason: "The whiteboard broke." });
});

it.each(["0.5", "9"])("%s is no level, and says so", async (value) => {
  roles.held = ["reviewer"];
  const arrived = fakeServer({ ...members, [`GET ${path}`]: history() });
  show();
  fireEvent.click(await screen.findByRole("button", { name: "Override with a reason" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByRole("textbox", { name: /Reason/ }), { target: { value: "The whiteboard broke." } });

  fireEvent.change(dialog.getByRole("textbox", { name: /Value/ }), { target: { value } });
  fireEvent.blur(dialog.getByRole("textbox", { name: /Value/ }));

  expect(await dialog.findByText("A number from 1 to 4.")).not.toBeNull();
  expect(dialog.getByRole<HTMLInputElement>("textbox", { name: /Value/ }).value).toBe(value);
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Override" }).disabled).toBe(true);
  expect(arrived.filter(({ method }) => method === "PUT")).toEqual([]);
});

it("Escape does not lose a reason that was typed, unless that is wanted", async () => {
  roles.held = ["reviewer"];
  fakeServer({ ...members, [`GET ${path}`]: history() });
  const asked = vi.fn().mockReturnValueOnce(false).mockReturnValueOnce(true);
  vi.stubGlobal("confirm", asked);
  show();
  const open = async () => fireEvent.click(await screen.findByRole("button", { name: "Override with a reason" }));
  const reason = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Reason/ });
  await open();
  fireEvent.change(await reason(), { target: { value: "The whiteboard broke." } });

  fireEvent.keyDown(await reason(), { key: "Escape" });
  expect((await reason()).value).toBe("The whiteboard broke.");
  fireEvent.keyDown(await reason(), { key: "Escape" });

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked).toHaveBeenCalledTimes(2);
  await open();
  expect((await reason()).value).toBe("");
});

it("whoever owes a scorecard sees no override", async () => {
  roles.held = ["reviewer"];
  fakeServer({ ...members, [`GET ${path}`]: { ...history(broke), withheld: true } });
  show();

  await screen.findByText("arrived");
  expect(screen.queryByText(/verridden/)).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});
