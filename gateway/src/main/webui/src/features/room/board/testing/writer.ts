import { Board, type BoardElement } from "@/shared/socket/board";
import type { RoomConnection } from "@/shared/socket/connection";
import { Outbox, OutboxRefusal, type PendingEntry } from "@/shared/socket/outbox";
import { completePanelView } from "../../view/panelView";
import type { Entry, PanelView, Problem, RoomView } from "@/shared/socket/protocol";
import type { HeldClock } from "@/shared/socket/testing/heldClock";
import { MemoryKeep, place, RoomDiary } from "@/shared/socket/testing/roomDiary";
import type { SimulatedRoom } from "@/shared/socket/testing/simulatedRoom";
import { SharedBoard } from "../sharedBoard";

/** One browser tab with a board and a canvas like Excalidraw's, which keeps what was erased and changes its elements in place. */
export class Writer extends RoomDiary {
  board: SharedBoard;
  connection: RoomConnection;
  outbox = new Outbox(new MemoryKeep());
  /** What the canvas has. */
  scene: BoardElement[] = [];
  readonly busy = new Set<string>();
  readonly untakable: string[] = [];
  #confirmed = Board.EMPTY;
  #count = 0;
  readonly #keeps = { outbox: new MemoryKeep(), board: new MemoryKeep() };
  readonly #name: string;
  readonly #room: SimulatedRoom;
  readonly #clock: HeldClock;
  readonly #random: () => number;

  constructor(name: string, room: SimulatedRoom, clock: HeldClock, random: () => number) {
    super();
    this.#name = name;
    this.#room = room;
    this.#clock = clock;
    this.#random = random;
    this.connection = this.#connect();
    this.board = this.#board();
    this.#start();
  }

  #connect(): RoomConnection {
    const keep = this.#keeps.outbox;
    const { connection, outbox } = place(this.#room, this.#clock, this.#name, { keep, random: this.#random, diary: this });
    this.outbox = outbox;
    return connection;
  }

  #board(): SharedBoard {
    return new SharedBoard({
      live: () => this.connection.status.state === "live",
      // As the store has it: told after the entry that settles it.
      waiting: () =>
        this.last.flatMap((entry) => (entry.kind === "drawn" ? [{ seq: entry.seq, elements: entry.data.elements }] : [])),
      push: (elements) => {
        try {
          return this.connection.say("drawn", { elements }).seq;
        } catch (failure) {
          if (failure instanceof OutboxRefusal) {
            return null;
          }
          throw failure;
        }
      },
      later: (milliseconds, run) => this.#clock.after(milliseconds, run),
      confirmed: () => this.#confirmed,
      untakable: (why) => this.untakable.push(why),
      keep: this.#keeps.board,
    });
  }

  #start() {
    this.board.attach({ refresh: () => this.follow() });
    this.connection.start();
  }

  /** The tab is loaded again; only what a session storage keeps is left. */
  reload(): void {
    this.connection.leave();
    this.board.close();
    this.busy.clear();
    this.scene = [];
    this.connection = this.#connect();
    this.last = this.outbox.pending;
    this.board = this.#board();
    this.#start();
  }

  override snapshot(view: RoomView): void {
    this.#confirmed = completePanelView(view as PanelView).board;
    this.board.reset(this.#confirmed);
  }

  override resumed(): void {
    super.resumed();
    this.board.resumed();
  }

  override entry(entry: Entry): void {
    super.entry(entry);
    if (entry.kind === "drawn") {
      this.#confirmed = this.#confirmed.with(entry.data.elements);
      this.board.receive(entry.data.elements, entry.seq);
    }
  }

  override refused(entry: PendingEntry, problem: Problem): void {
    super.refused(entry, problem);
    if (entry.kind === "drawn") {
      this.board.refused(entry.data.elements, entry.seq);
    }
  }

  /** The canvas has changed, or is to. */
  follow(): void {
    const next = this.board.reconcile(this.scene, this.busy, (element) => structuredClone(element));
    if (next) {
      this.scene = next;
    }
  }

  /** What the canvas shows. */
  get shown(): BoardElement[] {
    return this.scene.filter(({ isDeleted }) => !isDeleted).sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  #nonce(): number {
    return Math.floor(this.#random() * 1_000_000);
  }

  draw(more: Partial<BoardElement> = {}): BoardElement {
    this.#count += 1;
    const element: BoardElement = {
      ...{ id: `${this.#name}-${this.#count}`, type: "rectangle", version: 1, versionNonce: this.#nonce(), isDeleted: false },
      ...{ x: this.#count, y: 0, width: 10, height: 10, index: `a${this.#count}`, link: null },
      ...more,
    };
    this.scene = [...this.scene, element];
    this.follow();
    return element;
  }

  /** Changes an element where it is, as dragging does. */
  change(id: string, change: Partial<BoardElement>): void {
    const element = this.scene.find((one) => one.id === id);
    if (element) {
      Object.assign(element, change, { version: element.version + 1, versionNonce: this.#nonce() });
      this.follow();
    }
  }

  erase(id: string): void {
    this.change(id, { isDeleted: true });
  }
}
