import type { Outbox } from "./outbox";
import type { RoomEvents } from "./ports";
import type { Problem, RoomView, ServerFrame } from "./protocol";

/** A frame of a connection that is live. */
export type LiveFrame = Exclude<ServerFrame, { t: "welcome" | "resumed" }>;

/** Tells the listener what the room says, each thing once and in order, and settles what this client said. */
export class Telling {
  #position: number | null = null;
  readonly #outbox: Outbox;
  readonly #events: RoomEvents;

  constructor(outbox: Outbox, events: RoomEvents) {
    this.#outbox = outbox;
    this.#events = events;
  }

  /** Up to where the listener was told everything; null when only a fresh view helps. */
  get position(): number | null {
    return this.#position;
  }

  /** What was told cannot be trusted: begins again with the next view. */
  forget(): void {
    this.#position = null;
  }

  /** A view replaces all that was told. */
  show(position: number, view: RoomView): void {
    this.#position = position;
    this.#events.snapshot(view);
  }

  tell(frame: LiveFrame): void {
    switch (frame.t) {
      case "entry":
        this.#entry(frame);
        return;
      case "refused":
        this.#refused(frame.seq, frame.problem);
        return;
      case "view":
        if (frame.position >= (this.#position ?? 0)) {
          this.show(frame.position, frame.view);
        }
        return;
      case "presence":
        this.#events.presence(frame.participant, frame.online, frame.data);
        return;
      case "signal":
        this.#events.signal(frame.from, frame.data);
        return;
      case "pong":
        return;
    }
  }

  #entry(frame: Extract<LiveFrame, { t: "entry" }>): void {
    const settled = frame.seq === undefined ? null : this.#outbox.settle(frame.seq);
    if (frame.position > (this.#position ?? 0)) {
      this.#position = frame.position;
      this.#events.entry(frame);
    }
    if (settled) {
      this.#events.pending(this.#outbox.pending);
    }
  }

  #refused(seq: number, problem: Problem): void {
    const entry = this.#outbox.settle(seq);
    if (entry) {
      this.#events.pending(this.#outbox.pending);
      this.#events.refused(entry, problem);
    }
  }
}
