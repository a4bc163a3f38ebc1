import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Member } from "@/shared/api/model";
import { showInPage } from "@/shared/testing/page";
import { MemberRow } from "./MemberRow";

const newInvitation = vi.hoisted(() => vi.fn());
vi.mock("./membersApi", async (original) => ({ ...(await original()), newInvitation }));

const avery: Member = {
  id: "m1",
  name: "Avery",
  email: "avery@example.org",
  roles: ["interviewer"],
  active: true,
  accepted: true,
  revision: 1,
};

async function show(member: Member): Promise<void> {
  showInPage(
    <ul>
      <MemberRow member={member} />
    </ul>,
  );
  await screen.findByText(member.email);
}

const resend = () => screen.queryByRole("button", { name: "New invitation link" });

afterEach(cleanup);

describe("MemberRow", () => {
  it("tells who has not accepted the invitation, and makes a new link for them", async () => {
    newInvitation.mockResolvedValue({ link: "https://rehearsal.example/welcome#code", expiresAt: "2026-11-28T09:00:00Z" });
    await show({ ...avery, accepted: false });

    expect(screen.queryByText("invited")).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "New invitation link" }));

    expect(await screen.findByDisplayValue("https://rehearsal.example/welcome#code")).not.toBeNull();
    expect(newInvitation).toHaveBeenCalledWith("m1");
  });

  it("says nothing of an invitation that was accepted", async () => {
    await show(avery);

    expect(screen.queryByText("invited")).toBeNull();
    expect(resend()).toBeNull();
  });

  it("offers no link to whom it would be refused", async () => {
    await show({ ...avery, active: false, accepted: false });

    expect(screen.queryByText("disabled")).not.toBeNull();
    expect(screen.queryByText("invited")).toBeNull();
    expect(resend()).toBeNull();
  });
});
