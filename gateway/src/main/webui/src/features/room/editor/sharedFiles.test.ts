import { describe, expect, it } from "vitest";
import { MemoryKeep } from "@/shared/socket/testing/roomDiary";
import type { EntryData, RoomFile } from "@/shared/socket/protocol";
import { SharedFiles } from "./sharedFiles";

const file = (name: string, text = ""): RoomFile => ({ name, language: "python", version: 0, text });

function scene(...names: string[]) {
  const opened = open(new MemoryKeep());
  opened.files.reset(names.map((name) => file(name)));
  return opened;
}

function open(keep: MemoryKeep, live = true) {
  const pushed: EntryData["edited"][] = [];
  const later: (() => void)[] = [];
  const files = new SharedFiles({
    live: () => live,
    pending: () => true,
    push: (edit) => pushed.push(edit),
    later: (_milliseconds, run) => {
      later.push(run);
      return () => undefined;
    },
    lost: () => undefined,
    keep,
    extensions: () => [],
    renamed: () => null,
  });
  const type = (name: string, text: string) => files.get(name)?.change({ changes: { from: 0, insert: text } });
  return { files, pushed, type, runLater: () => later.splice(0).forEach((run) => run()) };
}

describe("shared files", () => {
  it("sends again, under the new name, what was typed while the file was renamed by somebody else", () => {
    // Given
    const { files, pushed, type, runLater } = scene("main.py");
    type("main.py", "x = 1");
    expect(pushed).toHaveLength(1);

    // When
    files.rename({ file: "main.py", to: "answer.py", language: "python" });
    const told = files.refused("main.py", 1, { type: "/problems/unknown-reference", title: "No such file" });
    runLater();

    // Then
    expect(told).toBe(false);
    expect(pushed.at(-1)).toMatchObject({ file: "answer.py", base: 0, updates: [[[0, "x = 1"]]] });
  });

  it("tells of an edit that is refused for another reason", () => {
    const { files, type } = scene("main.py");
    type("main.py", "x");
    expect(files.refused("main.py", 1, { type: "/problems/room-limit", title: "Full" })).toBe(true);
  });

  it("follows a name through several changes, and knows a new file of an old name", () => {
    const { files } = scene("a.py");
    files.rename({ file: "a.py", to: "b.py", language: "python" });
    files.rename({ file: "b.py", to: "c.py", language: "python" });
    expect(files.nameNow("a.py")).toBe("c.py");
    files.ensure([file("a.py")]);
    expect(files.nameNow("a.py")).toBe("a.py");
    expect(files.get("c.py")).toBeDefined();
  });

  it("gives a file its first name back", () => {
    const { files } = scene("a.py");
    files.rename({ file: "a.py", to: "b.py", language: "python" });
    files.rename({ file: "b.py", to: "a.py", language: "sql" });
    expect(files.nameNow("b.py")).toBe("a.py");
    expect(files.get("a.py")?.language).toBe("sql");
  });

  it("forgets a file that a fresh view no longer has", () => {
    const { files } = scene("a.py", "b.py");
    files.reset([file("b.py")]);
    expect(files.get("a.py")).toBeUndefined();
  });

  it("keeps what is unsent through a second reload, though the room was not reached between them", () => {
    // Given
    const keep = new MemoryKeep();
    const first = open(keep, false);
    first.files.reset([file("a.py"), file("b.py")]);
    first.type("a.py", "typed offline");
    first.files.close();

    // When
    open(keep).files.close();
    const third = open(keep);
    third.files.reset([file("a.py"), file("b.py")]);

    // Then
    expect(third.pushed).toMatchObject([{ file: "a.py", updates: [[[0, "typed offline"]]] }]);
  });

  it("does not take a new file for the one of that name which was deleted", () => {
    // Given
    const keep = new MemoryKeep();
    const first = open(keep, false);
    first.files.reset([file("a.py"), file("b.py")]);
    first.type("a.py", "typed offline");
    first.files.close();

    // When
    const second = open(keep);
    second.files.reset([file("b.py")]);
    second.files.ensure([file("a.py")]);

    // Then
    expect(second.files.get("a.py")?.state.doc.toString()).toBe("");
  });
});
