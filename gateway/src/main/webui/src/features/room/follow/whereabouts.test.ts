import { describe, expect, it } from "vitest";
import type { CandidateView, PanelView } from "@/shared/socket/protocol";
import { Following } from "./following";
import { othersIn, whereaboutsOf } from "./whereabouts";

const told = (data: unknown) => whereaboutsOf({ online: true, data });

describe("where somebody is", () => {
  it("is the file they have before them, and the cursor in it", () => {
    expect(told({ work: "board", file: "a.py", cursor: { file: "a.py", anchor: 1, head: 7 } })).toEqual({
      ...{ work: "board", file: "a.py", head: 7 },
    });
    expect(told({ work: "editor", file: "b.py", cursor: { file: "a.py", anchor: 1, head: 7 } })?.head).toBeNull();
  });

  it("is where the cursor is, if a page tells no more", () => {
    expect(told({ cursor: { file: "a.py", anchor: 0, head: 3 } })).toEqual({ work: null, file: "a.py", head: 3 });
  });

  it("is nothing that is not understood, and nowhere for somebody who is not connected", () => {
    const nothing = { work: null, file: null, head: null };
    for (const data of [null, undefined, "x", { work: 3, file: {}, cursor: { file: "a.py", head: "x" } }]) {
      expect(told(data)).toEqual(nothing);
    }
    expect(whereaboutsOf({ online: false, data: { file: "a.py" } })).toBeNull();
    expect(whereaboutsOf(undefined)).toBeNull();
  });
});

describe("following", () => {
  it("is of one at a time, and ends with the same press that began it", () => {
    const following = new Following();
    const heard: (string | null)[] = [];
    following.subscribe(() => heard.push(following.who()));
    following.toggle("ada");
    following.toggle("ben");
    following.toggle("ben");
    following.stop();
    expect(heard).toEqual(["ada", "ben", null]);
  });

  it("is open to everybody who is in the room, but not of oneself or who waits", () => {
    const panel = {
      participants: [
        { id: "ada", name: "Ada", role: "interviewer", status: "admitted" },
        { id: "ben", name: "Ben", role: "interviewer", status: "admitted" },
        { id: "cleo", name: "Cleo", role: "candidate", status: "waiting" },
      ],
    } as unknown as PanelView;
    expect(othersIn(panel, "ada").map(({ id }) => id)).toEqual(["ben"]);
    const candidate = { me: { id: "cleo" }, people: [{ id: "ada", name: "Ada" }] } as unknown as CandidateView;
    expect(othersIn(candidate, "cleo").map(({ id }) => id)).toEqual(["ada"]);
  });
});
