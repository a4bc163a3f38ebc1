export interface ServerSentEvent {
  name: string;
  data: string;
  id: string | null;
}

/** The most one event may hold; a stream that says more without an end is not one of ours. */
const MOST_UNITS = 4_000_000;

/** Cuts a stream of text into server-sent events, as the HTML standard says; comments are dropped. */
export class EventReader {
  #rest = "";
  #name = "";
  #data: string[] = [];
  #id: string | null = null;

  /** Takes the next piece. @returns the events that it completes */
  read(piece: string): ServerSentEvent[] {
    this.#rest += piece;
    if (this.#rest.length > MOST_UNITS) {
      throw new RangeError("an event is too long");
    }
    const events: ServerSentEvent[] = [];
    // A carriage return at the very end may be the first half of a line break.
    for (let end = /\r\n|\n|\r(?!$)/.exec(this.#rest); end; end = /\r\n|\n|\r(?!$)/.exec(this.#rest)) {
      const line = this.#rest.slice(0, end.index);
      this.#rest = this.#rest.slice(end.index + end[0].length);
      const event = this.#line(line);
      if (event) {
        events.push(event);
      }
    }
    return events;
  }

  #line(line: string): ServerSentEvent | null {
    if (line === "") {
      const event =
        this.#data.length > 0 ? { name: this.#name || "message", data: this.#data.join("\n"), id: this.#id } : null;
      this.#name = "";
      this.#data = [];
      return event;
    }
    const [, field = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "event") {
      this.#name = value;
    } else if (field === "data") {
      this.#data.push(value);
    } else if (field === "id") {
      this.#id = value;
    }
    return null;
  }
}
