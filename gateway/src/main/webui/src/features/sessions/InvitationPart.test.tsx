import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { InvitationStatus, SessionView } from "@/shared/api/model";
import { InvitationPart } from "./InvitationPart";

const revokeInvitation = vi.hoisted(() => vi.fn());
vi.mock("./sessionsApi", async (original) => ({ ...(await original()), revokeInvitation }));

const session: SessionView = {
  id: "s1",
  title: "Interview",
  status: "live",
  revision: 1,
  startsAt: "2026-11-02T09:00:00Z",
  zone: "Europe/Amsterdam",
  minutes: 45,
  startedAt: "2026-11-02T09:00:00Z",
  endedAt: null,
  kit: { id: "k1", name: "Senior", items: [] },
  candidate: { id: "c1", name: "Casey", email: null },
  panel: [],
  createdBy: "m1",
  invitation: { status: "none", expiresAt: null },
  feedback: "none",
};

function show(status: InvitationStatus): void {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <InvitationPart session={{ ...session, invitation: { status, expiresAt: "2026-11-09T09:00:00Z" } }} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const revoke = () => screen.queryByRole("button", { name: "Revoke" });

afterEach(cleanup);

describe("InvitationPart", () => {
  it("lets a link be revoked that the candidate came by, and says what that does", async () => {
    revokeInvitation.mockResolvedValue(undefined);
    show("redeemed");

    expect(screen.queryByText(/puts the candidate out of the room/)).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Revoke" }));

    await waitFor(() => expect(revokeInvitation).toHaveBeenCalledWith("s1"));
  });

  it("has nothing to revoke where no link is good", () => {
    for (const status of ["none", "expired", "revoked"] as const) {
      show(status);
      expect(revoke()).toBeNull();
      cleanup();
    }
  });
});
