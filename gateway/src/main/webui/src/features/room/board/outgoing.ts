import { beats, type BoardElement } from "@/shared/socket/board";
import type { BoardPorts } from "./boardPorts";
import { bytesOf, MAX_ELEMENT_BYTES, portionOf, travelForm } from "./travelForm";

/** What is drawn goes out this long after; a line that is being drawn changes all the time, and goes out less often. */
export const SEND_AFTER_MS = 100;
export const SEND_PEN_AFTER_MS = 250;
/** A line that is being drawn goes out whole each time: the longer it is, the less often. */
const BYTES_PER_MS = 16;
const LONGEST_WAIT_MS = 2_000;
const RETRY_MS = 400;
const KEEP_AFTER_MS = 300;
/** So many entries are on their way at once; what is drawn meanwhile waits here, where only the latest of it counts. */
const MOST_ON_THE_WAY = 4;

/** What was drawn in one tab and is to be sent, or has been and is not confirmed. */
export class Outgoing {
  /** Changed in the editor and not looked at since. The editor goes on changing them. */
  readonly #dirty = new Map<string, BoardElement>();
  readonly #unsent = new Map<string, BoardElement>();
  /** Said, and not known to have been dealt with. */
  #sent = new Set<readonly BoardElement[]>();
  /** Versions of what is too large to be sent. */
  readonly #tooLarge = new Map<string, number>();
  #cancelSend: (() => void) | null = null;
  #keeping = false;
  #lastBytes = 0;
  readonly #ports: BoardPorts;
  readonly #looked: (id: string, form: BoardElement | null) => void;
  readonly #counted: () => void;

  /**
   * @param looked is told each state that is going to be sent; null when what was drawn was erased again before anybody heard of it
   * @param counted is called when more or less is too large
   */
  constructor(ports: BoardPorts, looked: (id: string, form: BoardElement | null) => void, counted: () => void) {
    this.#ports = ports;
    this.#looked = looked;
    this.#counted = counted;
    for (const element of keptIn(ports.keep.read())) {
      this.#unsent.set(element.id, element);
      looked(element.id, element);
    }
  }

  /** How many things are here only, because they are too large to be sent. */
  get tooLarge(): number {
    return this.#tooLarge.size;
  }

  get idle(): boolean {
    return this.#dirty.size + this.#unsent.size + this.#sent.size === 0;
  }

  /** The states to be sent, as they were when they were last looked at. */
  get unsent(): readonly BoardElement[] {
    return [...this.#unsent.values()];
  }

  hasLater(id: string): boolean {
    return this.#unsent.has(id);
  }

  /** Something was changed in the editor. */
  change(element: BoardElement): void {
    if (this.#tooLarge.get(element.id) !== element.version) {
      this.#dirty.set(element.id, element);
      this.#keepSoon();
    }
  }

  /** What was changed does not count any more. */
  drop(id: string): void {
    this.#dirty.delete(id);
    this.#fits(id);
  }

  /** Sends what was changed, in a while. @param busy what is being drawn at this moment */
  soon(busy: ReadonlySet<string>): void {
    if (this.#dirty.size > 0) {
      const pen = [...busy].some((id) => this.#dirty.get(id)?.type === "freedraw");
      this.#sendSoon(pen ? Math.max(SEND_PEN_AFTER_MS, this.#lastBytes / BYTES_PER_MS) : SEND_AFTER_MS);
    }
  }

  /** Brings what was changed into the form in which it is sent. */
  look(): void {
    for (const element of this.#dirty.values()) {
      const form = travelForm(element);
      if (element.isDeleted && !this.#wasSent(element.id)) {
        this.#unsent.delete(element.id);
        this.#fits(element.id);
        this.#looked(element.id, null);
      } else if (form && bytesOf(form) <= MAX_ELEMENT_BYTES) {
        this.#unsent.set(form.id, form);
        this.#fits(form.id);
        this.#looked(form.id, form);
      } else if (form) {
        const known = this.#tooLarge.has(form.id);
        this.#tooLarge.set(form.id, form.version);
        if (!known) {
          this.#ports.untakable("too-large");
          this.#counted();
        }
      }
    }
    this.#dirty.clear();
  }

  /** Sends what there is, as far as it may go now. */
  pump(): void {
    this.#cancelSend?.();
    this.#cancelSend = null;
    this.look();
    while (this.#unsent.size > 0 && this.#ports.live() && this.#sent.size < MOST_ON_THE_WAY) {
      const portion = portionOf(this.#unsent.values());
      if (this.#ports.push(portion) === null) {
        this.#sendSoon(RETRY_MS);
        return;
      }
      this.#sent.add(portion);
      portion.forEach(({ id }) => this.#unsent.delete(id));
      this.#lastBytes = portion.reduce((bytes, element) => bytes + bytesOf(element), 0);
      this.#keepSoon();
    }
  }

  /** A state is in the log: what is no newer need not be sent. */
  logged(element: BoardElement): void {
    for (const own of [this.#unsent, this.#dirty]) {
      const mine = own.get(element.id);
      if (mine && !beats(mine, element)) {
        own.delete(element.id);
      }
    }
  }

  /** The server has dealt with what was said under that number. */
  settled(seq: number): void {
    this.#sent = new Set(this.#ports.waiting().flatMap((entry) => (entry.seq === seq ? [] : [entry.elements])));
    if (this.#cancelSend === null) {
      this.pump();
    }
  }

  /** The connection is back. What the server has dealt with meanwhile is sent again if it still counts: it does not say how it did. */
  resumed(counts: (element: BoardElement) => boolean): void {
    const waiting = new Set(this.#ports.waiting().map(({ elements }) => elements));
    const unclear = [...this.#sent].filter((elements) => !waiting.has(elements)).flat();
    this.#sent = waiting;
    unclear.filter(counts).forEach((element) => this.#unsent.set(element.id, element));
    if (unclear.length > 0) {
      this.#sendSoon(RETRY_MS);
    } else {
      this.pump();
    }
  }

  /** A fresh view shows what became of all that is not waiting. @returns what is waiting */
  reset(): readonly BoardElement[] {
    const waiting = this.#ports.waiting().map(({ elements }) => elements);
    this.#sent = new Set(waiting);
    return waiting.flat();
  }

  /** Keeps what is unsent at once; for a page that is about to go. */
  keep(): void {
    this.#keeping = false;
    this.look();
    this.#ports.keep.write(JSON.stringify(this.unsent));
  }

  close(): void {
    this.keep();
    this.#cancelSend?.();
    this.#cancelSend = null;
  }

  #wasSent(id: string): boolean {
    return this.#ports.confirmed().get(id) !== undefined || [...this.#sent].flat().some((element) => element.id === id);
  }

  #fits(id: string) {
    if (this.#tooLarge.delete(id)) {
      this.#counted();
    }
  }

  #sendSoon(milliseconds: number) {
    this.#cancelSend ??= this.#ports.later(Math.min(LONGEST_WAIT_MS, milliseconds), () => this.pump());
  }

  #keepSoon() {
    if (!this.#keeping) {
      this.#keeping = true;
      this.#ports.later(KEEP_AFTER_MS, () => this.keep());
    }
  }
}

function keptIn(text: string | null): BoardElement[] {
  try {
    const kept = JSON.parse(text ?? "[]") as BoardElement[] | null;
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
