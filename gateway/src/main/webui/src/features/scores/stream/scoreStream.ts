import { asProblem, type ApiProblem } from "@/shared/api/problem";
import { backoff } from "@/shared/socket/backoff";
import type { Clock } from "@/shared/socket/clock";
import type { ScoreView } from "@/shared/api/model";
import { EventReader } from "./serverSentEvents";

export type StreamState =
  | { kind: "connecting" }
  | { kind: "live" }
  | { kind: "lost" }
  /** It will not come back by itself. */
  | { kind: "refused"; problem: ApiProblem };

export interface StreamPorts {
  /** Opens the stream; fails with an ApiProblem unless it is there. */
  open: (lastEventId: string | null, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  clock: Clock;
  random: () => number;
}

export interface StreamEvents {
  state: (state: StreamState) => void;
  score: (score: ScoreView) => void;
}

/** A stream that is silent for longer is dead: the server says something every 15 s. */
export const SILENCE_MS = 40_000;

/** Follows the score of one session for as long as it is wanted: reads the stream, comes back when it ends, drops what is older than shown. */
export class ScoreStream {
  readonly #ports: StreamPorts;
  readonly #events: StreamEvents;
  #abort = new AbortController();
  #lastId: string | null = null;
  #viewer: ScoreView["viewer"] | null = null;
  #revision = -1;
  #failures = 0;
  #stopped = false;
  #cancel: () => void = () => {};

  constructor(ports: StreamPorts, events: StreamEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  start(): void {
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#abort.abort();
  }

  async #run(): Promise<void> {
    this.#abort = new AbortController();
    this.#watch();
    try {
      const reader = (await this.#ports.open(this.#lastId, this.#abort.signal)).getReader();
      this.#tell({ kind: "live" });
      const texts = new TextDecoder();
      const events = new EventReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        this.#watch();
        events.read(texts.decode(piece.value, { stream: true })).forEach((event) => this.#take(event));
      }
      this.#again();
    } catch (failure) {
      const problem = asProblem(failure);
      if ([401, 403, 404].includes(problem.status)) {
        this.#cancel();
        this.#tell({ kind: "refused", problem });
      } else {
        this.#again();
      }
    }
  }

  #take({ name, data, id }: { name: string; data: string; id: string | null }): void {
    if (name !== "score") {
      return;
    }
    const score = JSON.parse(data) as ScoreView;
    this.#failures = 0;
    this.#lastId = id;
    // The own view and the full one count differently.
    if (score.viewer !== this.#viewer || score.revision >= this.#revision) {
      this.#viewer = score.viewer;
      this.#revision = score.revision;
      this.#events.score(score);
    }
  }

  /** Comes back: at once when the stream had been good, then less and less often. */
  #again(): void {
    this.#cancel();
    if (this.#stopped) {
      return;
    }
    this.#failures += 1;
    this.#tell({ kind: "lost" });
    this.#cancel = this.#ports.clock.after(backoff(this.#failures, this.#ports.random()), () => void this.#run());
  }

  #watch(): void {
    this.#cancel();
    this.#cancel = this.#ports.clock.after(SILENCE_MS, () => this.#abort.abort());
  }

  #tell(state: StreamState): void {
    if (!this.#stopped) {
      this.#events.state(state);
    }
  }
}
