import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { OrganisationSettings } from "@/shared/api/model";
import { fakeServer, Refused, showInPage } from "@/shared/testing/page";
import { SettingsForm } from "./SettingsForm";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const kept: OrganisationSettings = { revision: 4, requireGym: 0, suggestions: true, remind: true, remindAfterHours: [24, 72] };

const hours = () => screen.getByRole<HTMLInputElement>("textbox", { name: /Hours after/ });
const keep = () => screen.getByRole<HTMLButtonElement>("button", { name: "Keep" });

it("what was changed goes out with all that was not, and the revision it was made on", async () => {
  const arrived = fakeServer({ "PUT /api/settings": { ...kept, revision: 5 } });
  showInPage(<SettingsForm kept={kept} />);

  fireEvent.click(await screen.findByRole("switch", { name: /Suggest scores/ }));
  fireEvent.change(hours(), { target: { value: "12, 48" } });
  fireEvent.click(keep());

  await waitFor(() => expect(arrived).toHaveLength(1));
  expect(arrived[0]?.body).toEqual({ ...kept, suggestions: false, remindAfterHours: [12, 48] });
});

it("hours that are out of order cannot be kept", async () => {
  fakeServer({});
  showInPage(<SettingsForm kept={kept} />);
  await screen.findByText("Keep");

  fireEvent.change(hours(), { target: { value: "72, 24" } });

  expect(keep().disabled).toBe(true);
  expect(screen.getByText(/each larger than the one before/)).not.toBeNull();
});

it("a refusal keeps what was changed", async () => {
  fakeServer({ "PUT /api/settings": new Refused(409, "Somebody else changed the settings.") });
  showInPage(<SettingsForm kept={kept} />);

  fireEvent.click(await screen.findByRole("switch", { name: /Remind/ }));
  fireEvent.click(keep());

  expect(await screen.findByText(/Somebody else changed the settings/)).not.toBeNull();
  expect(screen.getByRole<HTMLInputElement>("switch", { name: /Remind/ }).checked).toBe(false);
});
