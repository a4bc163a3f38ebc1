import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import { MemoryKeep } from "@/shared/socket/testing/roomDiary";
import { FAIR, SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import type { PanelView } from "@/shared/socket/protocol";
import { EditorPane } from "../editor/EditorPane";
import { SharedFiles } from "../editor/sharedFiles";
import type { Room } from "../store/room";
import { RoomStore } from "../store/roomStore";
import { RoomProvider } from "../store/useRoom";
import { People } from "../talk/People";
import { FollowNote } from "./FollowNote";
import { useSharedWork } from "./useFollowing";

afterEach(cleanup);

const PEOPLE = [
  { id: "ada", name: "Ada", role: "interviewer", status: "admitted", since: "2026-01-05T10:00:00Z" },
  { id: "ben", name: "Ben", role: "interviewer", status: "admitted", since: "2026-01-05T10:00:00Z" },
] as const;

/** Ada's page, with the editor and whom she may follow. */
function scene() {
  const view: PanelView = {
    ...new SimulatedRoom(new HeldClock(), FAIR, { "a.py": "one\ntwo\n", "b.py": "three\n" }).view(),
    participants: [...PEOPLE],
  };
  const store = new RoomStore(() => undefined);
  const files = new SharedFiles({
    ...{ live: () => true, pending: () => false, push: () => 1, later: () => () => undefined, lost: () => undefined },
    ...{ keep: new MemoryKeep(), extensions: () => [], renamed: () => null },
  });
  const tell = vi.fn();
  store.snapshot(view);
  files.reset(view.files);
  const room = { me: "ada", store, files, tell } as unknown as Room;
  const works: string[] = [];
  const Work = () => {
    useSharedWork("editor", (work) => works.push(work));
    return null;
  };
  const { container } = render(
    <RoomProvider room={room}>
      <Work />
      <People me="ada" people={PEOPLE.map((person) => ({ ...person, online: true }))} />
      <FollowNote />
      <EditorPane files={view.files} readOnly />
    </RoomProvider>,
  );
  const ben = (data: unknown, online = true) => act(() => store.presence("ben", online, data));
  const editor = () => container.querySelector(".cm-editor") as Element;
  const shown = () => screen.getByRole("tab", { selected: true }).textContent;
  return { files, tell, works, ben, editor, shown };
}

describe("following somebody through the room", () => {
  it("shows the file, the place and the board that they see, and says so", async () => {
    // Given
    const { files, works, ben, shown } = scene();
    ben({ work: "editor", file: "a.py" });
    expect(shown()).toBe("b.py");
    const showPlace = vi.spyOn(files.get("a.py") ?? expect.fail("no such file"), "showPlace");
    // When
    fireEvent.click(screen.getByRole("button", { name: "Follow Ben" }));
    ben({ work: "board", file: "a.py", cursor: { file: "a.py", anchor: 4, head: 4 } });
    // Then
    expect(shown()).toBe("a.py");
    expect(showPlace).toHaveBeenCalledWith(4);
    expect(works).toEqual(["editor", "board"]);
    expect(await screen.findByText("Following Ben")).toBeTruthy();
    ben(null, false);
    expect(screen.getByText("Following Ben, who is not connected")).toBeTruthy();
  });

  it("ends when the user does something in the editor, and leaves what is shown as it is", async () => {
    // Given
    const { ben, editor, shown } = scene();
    ben({ file: "a.py" });
    fireEvent.click(screen.getByRole("button", { name: "Follow Ben" }));
    await screen.findByText("Following Ben");
    // When
    fireEvent.click(editor());
    ben({ file: "b.py" });
    // Then
    expect(screen.queryByText("Following Ben")).toBeNull();
    expect(shown()).toBe("a.py");
  });

  it("ends when the user shows another file, or presses the name again", () => {
    const { ben, shown } = scene();
    ben({ file: "a.py" });
    const follow = screen.getByRole("button", { name: "Follow Ben" });
    fireEvent.click(follow);
    fireEvent.click(screen.getByRole("tab", { name: "b.py" }));
    expect(shown()).toBe("b.py");
    expect(follow.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(follow);
    expect(shown()).toBe("a.py");
    fireEvent.click(follow);
    expect(follow.getAttribute("aria-pressed")).toBe("false");
  });

  it("tells the others what this page has before it", () => {
    const { tell } = scene();
    expect(tell).toHaveBeenCalledWith({ work: "editor" });
    expect(tell).toHaveBeenCalledWith({ file: "b.py" });
    fireEvent.click(screen.getByRole("tab", { name: "a.py" }));
    expect(tell).toHaveBeenLastCalledWith({ file: "a.py" });
  });
});
