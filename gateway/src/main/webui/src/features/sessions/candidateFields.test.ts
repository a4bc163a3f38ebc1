import { expect, it } from "vitest";
import { asInvited } from "./CandidateFields";

it("somebody new is invited by name, with an address if there is one", () => {
  expect(asInvited({ kind: "new", name: " Ada ", email: " " })).toEqual({ name: "Ada" });
  expect(asInvited({ kind: "new", name: "Ada", email: "ada@example.org" })).toEqual({ name: "Ada", email: "ada@example.org" });
  expect(asInvited({ kind: "new", name: "  ", email: "ada@example.org" })).toBeNull();
});

it("somebody who is known is invited by id alone", () => {
  expect(asInvited({ kind: "known", id: "c1" })).toEqual({ id: "c1" });
  expect(asInvited({ kind: "known", id: null })).toBeNull();
});
