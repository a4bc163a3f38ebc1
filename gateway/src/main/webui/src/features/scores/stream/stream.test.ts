import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/shared/api/problem";
import { HeldClock } from "@/shared/socket/testing/heldClock";
import type { ScoreView } from "@/shared/api/model";
import { ScoreStream, SILENCE_MS, type StreamState } from "./scoreStream";
import { EventReader } from "./serverSentEvents";

describe("server-sent events", () => {
  it("are read the same however the stream is cut", () => {
    const text = ': keep-alive\r\n\r\nevent: score\nid: 7\ndata: {"a":\ndata: 1}\n\ndata:plain\r\rid\ndata\n\n';
    const whole = new EventReader().read(text);
    const reader = new EventReader();
    const cut = Array.from({ length: text.length }, (_, at) => reader.read(text.charAt(at))).flat();
    expect(whole).toEqual([
      { name: "score", data: '{"a":\n1}', id: "7" },
      { name: "message", data: "plain", id: "7" },
      { name: "message", data: "", id: "" },
    ]);
    expect(cut).toEqual(whole);
  });
});

/** Streams that the test feeds and ends. */
class Source {
  readonly ids: (string | null)[] = [];
  refusal: ApiProblem | null = null;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  readonly open = (id: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
    this.ids.push(id);
    if (this.refusal) {
      return Promise.reject(this.refusal);
    }
    return Promise.resolve(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          this.#controller = controller;
          signal.addEventListener("abort", () => controller.error(new Error("aborted")));
        },
      }),
    );
  };

  say(revision: number, viewer: ScoreView["viewer"] = "full") {
    const text = `event: score\nid: ${revision}\ndata: ${JSON.stringify({ revision, viewer })}\n\n`;
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  end() {
    this.#controller?.close();
  }
}

function scene() {
  const clock = new HeldClock();
  const source = new Source();
  const states: StreamState["kind"][] = [];
  const revisions: number[] = [];
  const stream = new ScoreStream(
    { open: source.open, clock, random: () => 0 },
    { state: (state) => states.push(state.kind), score: (score: ScoreView) => revisions.push(score.revision) },
  );
  const wait = async (milliseconds: number) => {
    await new Promise((done) => setTimeout(done, 0));
    await clock.pass(milliseconds);
    await new Promise((done) => setTimeout(done, 0));
  };
  return { source, states, revisions, stream, wait };
}

describe("a stream of scores", () => {
  it("comes back with the last id when it ends, and never shows an older score", async () => {
    // Given
    const { source, states, revisions, stream, wait } = scene();
    stream.start();
    await wait(0);
    source.say(4);
    source.say(5);
    await wait(0);

    // When
    source.end();
    await wait(300);
    source.say(3);
    source.say(6);
    await wait(0);

    // Then
    expect(source.ids).toEqual([null, "5"]);
    expect(revisions).toEqual([4, 5, 6]);
    expect(states).toEqual(["live", "lost", "live"]);
    stream.stop();
  });

  it("shows the full score after the own one, whose revisions are others", async () => {
    // Given
    const { source, revisions, stream, wait } = scene();
    stream.start();
    await wait(0);
    source.say(120, "own");
    await wait(0);

    // When
    source.say(31, "full");
    source.say(30, "full");
    await wait(0);

    // Then
    expect(revisions).toEqual([120, 31]);
    stream.stop();
  });

  it("notices that nothing is heard any more", async () => {
    const { source, states, stream, wait } = scene();
    stream.start();
    await wait(0);
    await wait(SILENCE_MS);
    await wait(300);
    expect(source.ids).toHaveLength(2);
    expect(states).toEqual(["live", "lost", "live"]);
    stream.stop();
  });

  it("does not come back to what the viewer may not see", async () => {
    const { source, states, stream, wait } = scene();
    source.refusal = new ApiProblem(404, "/problems/not-found", "Not found", "");
    stream.start();
    await wait(60_000);
    expect(source.ids).toHaveLength(1);
    expect(states).toEqual(["refused"]);
  });

  it("tries again while the server is away", async () => {
    const { source, stream, wait } = scene();
    source.refusal = new ApiProblem(503, "/problems/busy", "Busy", "");
    stream.start();
    await wait(200);
    await wait(100);
    await wait(600);
    expect(source.ids.length).toBeGreaterThan(2);
    stream.stop();
  });
});
