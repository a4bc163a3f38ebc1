import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { api } from "@/shared/api/client";
import { longSession } from "../testing/longSession";
import { replayQuery } from "./replayQuery";

/** A server with a session of which ever more has happened. */
function scene() {
  const { start, entries } = longSession(300);
  const asked: string[] = [];
  const state = { position: 100, sight: "own" };
  vi.spyOn(api, "fetch").mockImplementation((path) => {
    asked.push(path.slice(path.indexOf("/replay") + "/replay".length));
    const query = new URLSearchParams(path.split("?")[1]);
    const after = Number(query.get("after"));
    const continued = after > 0 && query.get("sight") === state.sight;
    const lines = [
      ...(continued ? [] : [{ start }]),
      ...entries.filter(({ position }) => position > (continued ? after : 0) && position <= state.position).map((entry) => ({ entry })),
      { end: { ...state, complete: true } },
    ];
    return Promise.resolve(new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
  });
  const client = new QueryClient();
  const load = () => client.query({ ...replayQuery("one"), staleTime: 0 });
  return { start, entries, asked, state, load };
}

describe("a replay of a session that is still going on", () => {
  it("loads only what came since, and is what loading all of it gives", async () => {
    // Given
    const { entries, asked, state, load } = scene();
    const first = await load();
    // When
    state.position = 250;
    const second = await load();
    // Then
    expect(asked).toEqual(["", "?after=100&sight=own"]);
    expect(second?.fold.entries).toEqual(entries.filter(({ position }) => position > 1 && position <= 250));
    expect(second?.fold.viewAt(90)).toEqual(first?.fold.viewAt(90));
    expect(second?.fold.end.position).toBe(250);
  });

  it("stays the same object when nothing has happened", async () => {
    const { load } = scene();
    const first = await load();
    expect((await load())?.fold).toBe(first?.fold);
  });

  it("is made anew when more of what was then can be seen", async () => {
    // Given
    const { start, asked, state, load } = scene();
    const first = await load();
    // When
    state.sight = "all";
    const second = await load();
    // Then
    expect(asked[1]).toBe("?after=100&sight=own");
    expect(second?.fold).not.toBe(first?.fold);
    expect(second?.fold.viewAt(0)).toEqual(start);
  });
});
