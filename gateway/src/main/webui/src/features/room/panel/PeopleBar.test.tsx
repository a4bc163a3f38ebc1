import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import type { PanelView } from "@/shared/socket/protocol";
import type { Room } from "../store/room";
import { RoomStore } from "../store/roomStore";
import { RoomProvider } from "../store/useRoom";
import { PeopleBar } from "./PeopleBar";
import type { Panel } from "./usePanel";

afterEach(cleanup);

type Participant = PanelView["participants"][number];

const person = (id: string, role: Participant["role"], status: Participant["status"]): Participant => ({
  ...{ id, name: id, role, status, since: "2026-01-05T10:00:00Z" },
});

function scene(participants: Participant[], phase: PanelView["phase"] = "live") {
  const store = new RoomStore(() => undefined);
  const say = vi.fn(() => true);
  const room = { me: "Ada", store, say } as unknown as Room;
  const view = { ...new SimulatedRoom(new HeldClock()).view(), phase, participants };
  render(
    <MantineProvider env="test">
      <RoomProvider room={room}>
        <PeopleBar panel={{ view } as Panel} />
      </RoomProvider>
    </MantineProvider>,
  );
  return say;
}

const ada = person("Ada", "interviewer", "admitted");

describe("who is in the room", () => {
  it("a candidate who was let in can be sent out, after a question", async () => {
    const say = scene([ada, person("Casey", "candidate", "admitted")]);
    fireEvent.click(screen.getByRole("button", { name: "Send out Casey" }));
    expect(say).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole("button", { name: "Send out" }));
    expect(say).toHaveBeenCalledWith("removed", { participant: "Casey" });
  });

  it("a candidate who was sent out can be let in again", () => {
    const say = scene([ada, person("Casey", "candidate", "removed")]);
    fireEvent.click(screen.getByRole("button", { name: "Let in again" }));
    expect(say).toHaveBeenCalledWith("admitted", { participant: "Casey" });
  });

  it("somebody who has come by a newer link is the candidate now", () => {
    scene([ada, person("earlier", "candidate", "removed"), person("Casey", "candidate", "waiting")]);
    expect(screen.queryByRole("button", { name: "Let in again" })).toBeNull();
    expect(screen.getByRole("button", { name: "Let in" })).toBeTruthy();
  });

  it("nobody is let in or sent out after the end, and no panel member ever", () => {
    scene([ada, person("Ben", "interviewer", "admitted"), person("Casey", "candidate", "admitted")], "ended");
    expect(screen.queryByRole("button", { name: /Send out|Let in/ })).toBeNull();
  });
});
