import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { EditorialRulesForm } from "./EditorialRulesForm";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const approval = () => screen.findByRole<HTMLInputElement>("switch", { name: /need an approval/ });

it("an administrator decides whether questions need an approval", async () => {
  const arrived = fakeServer({ "GET /api/questions/rules": { approvalRequired: false }, "PUT /api/questions/rules": { approvalRequired: true } });
  showInPage(<EditorialRulesForm />);

  fireEvent.click(await approval());

  await waitFor(async () => expect((await approval()).checked).toBe(true));
  expect(arrived.at(-1)).toMatchObject({ method: "PUT", body: { approvalRequired: true } });
});

it("a refusal leaves the rule as it was", async () => {
  fakeServer({ "GET /api/questions/rules": { approvalRequired: false }, "PUT /api/questions/rules": new Refused(403, "Only administrators decide this.") });
  showInPage(<EditorialRulesForm />);

  fireEvent.click(await approval());

  expect(await screen.findByText(/Only administrators decide this/)).not.toBeNull();
  expect((await approval()).checked).toBe(false);
});
