import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { DecisionHistory } from "@/shared/api/model";
import { fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { TextLink } from "@/shared/ui/LinkButton";
import { DecisionPart } from "./DecisionPart";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const path = "/api/candidates/c1/decision";
const hold = { revision: 1, decision: "hold", reason: "Second round first.", member: "m1", at: "2026-11-20T10:00:00Z" } as const;
const history = (...items: DecisionHistory["items"]): DecisionHistory => ({ revision: items[0]?.revision ?? 0, withheld: false, items });
const members = { "GET /api/members": { items: [{ id: "m1", name: "Indra" }], next: null } };

async function decide(reason: string) {
  fireEvent.click(await screen.findByRole("radio", { name: "Hire" }));
  fireEvent.change(screen.getByRole("textbox", { name: /Reason/ }), { target: { value: reason } });
  fireEvent.click(screen.getByRole("button", { name: "Decide" }));
}

it("a decision goes out with its reason and the revision it follows, and what came before stays", async () => {
  const hire = { ...hold, revision: 2, decision: "hire" as const, reason: "The second round closed the gap." };
  let items: DecisionHistory["items"] = [hold];
  const arrived = fakeServer({
    ...members,
    [`GET ${path}`]: () => history(...items),
    [`PUT ${path}`]: () => history(...(items = [hire, hold])),
  });
  showInPage(<DecisionPart candidate="c1" />);

  await decide("  The second round closed the gap. ");

  expect(await screen.findByText("Earlier decisions (1)")).not.toBeNull();
  const sent = arrived.find(({ method }) => method === "PUT");
  expect(sent?.body).toEqual({ revision: 1, decision: "hire", reason: "The second round closed the gap." });
  expect(screen.getByText("The second round closed the gap.")).not.toBeNull();
});

it("nothing is decided without a reason", async () => {
  const arrived = fakeServer({ ...members, [`GET ${path}`]: history() });
  showInPage(<DecisionPart candidate="c1" />);

  await decide("  ok ");

  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Decide" }).disabled).toBe(true);
  expect(screen.getByText(/a reason of 3 characters or more/)).not.toBeNull();
  expect(arrived.filter(({ method }) => method === "PUT")).toEqual([]);
});

it("when somebody else decided meanwhile, what was written stays and their decision shows", async () => {
  let items: DecisionHistory["items"] = [];
  fakeServer({
    ...members,
    [`GET ${path}`]: () => history(...items),
    [`PUT ${path}`]: () => {
      items = [hold];
      return new Refused(409, "Somebody decided meanwhile.");
    },
  });
  showInPage(<DecisionPart candidate="c1" />);

  await decide("Strong in all three rounds.");

  expect(await screen.findByText("Second round first.")).not.toBeNull();
  expect(screen.getByText(/Somebody decided meanwhile/)).not.toBeNull();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Reason/ }).value).toBe("Strong in all three rounds.");
});

it("leaving asks before a reason is lost", async () => {
  fakeServer({ ...members, [`GET ${path}`]: history() });
  const asked = vi.fn(() => false);
  vi.stubGlobal("confirm", asked);
  showInPage(
    <>
      <TextLink to="/board">Board</TextLink>
      <DecisionPart candidate="c1" />
    </>,
  );
  fireEvent.change(await screen.findByRole("textbox", { name: /Reason/ }), { target: { value: "Strong" } });

  fireEvent.click(screen.getByRole("link", { name: "Board" }));

  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Reason/ }).value).toBe("Strong");
});

it("whoever owes a scorecard is told so, and cannot decide", async () => {
  fakeServer({ ...members, [`GET ${path}`]: { revision: 0, withheld: true, items: [] } });
  showInPage(<DecisionPart candidate="c1" />);

  await waitFor(() => expect(screen.queryByText(/Submit your scorecard first/)).not.toBeNull());
  expect(screen.queryByRole("button", { name: "Decide" })).toBeNull();
});
