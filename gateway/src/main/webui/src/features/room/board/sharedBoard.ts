import { beats, type Board, type BoardElement } from "@/shared/socket/board";
import type { BoardPorts, Scene } from "./boardPorts";
import { Outgoing } from "./outgoing";
import { byPlace, isKindOfBoard, isNothingYet } from "./travelForm";

/** Gives an element the form that the editor has; null if it cannot show it. */
export type Complete = (element: BoardElement) => BoardElement | null;

/**
 * The whiteboard of one tab: what is in the room, and over it what was drawn here and is not confirmed. Of each element the state that
 * {@link beats} the others counts, on every machine the same: nothing is ever in conflict, nothing waits for the server to be shown, and to
 * send something twice does no harm.
 */
export class SharedBoard {
  /** The latest of each element that is known here, tombstones too. */
  #known = new Map<string, BoardElement>();
  readonly #outgoing: Outgoing;
  /** What the editor must take from here although its own seems newer: the server did not take that. */
  readonly #forced = new Set<string>();
  /** What the editor cannot show. */
  readonly #unshowable = new WeakSet<BoardElement>();
  #scene: Scene | null = null;
  readonly #ports: BoardPorts;
  readonly #listeners = new Set<() => void>();

  constructor(ports: BoardPorts) {
    this.#ports = ports;
    this.#outgoing = new Outgoing(
      ports,
      (id, form) => (form ? this.#learn(form) : this.#known.delete(id)),
      () => this.#listeners.forEach((listener) => listener()),
    );
  }

  /** Shows the board somewhere. @returns what ends it */
  attach(scene: Scene): () => void {
    this.#scene = scene;
    scene.refresh();
    return () => {
      if (this.#scene === scene) {
        this.#scene = null;
        this.#outgoing.pump();
      }
    };
  }

  /** How many drawings are here only, because they are too large to be sent. */
  readonly tooLarge = (): number => this.#outgoing.tooLarge;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** All that is known here, tombstones too, in ascending order of id. */
  get elements(): readonly BoardElement[] {
    return [...this.#known.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Whether something drawn here is not confirmed. */
  get unconfirmed(): boolean {
    return !this.#outgoing.idle;
  }

  /**
   * Takes in what was drawn in the editor, and says what it is to show instead.
   *
   * @param scene all that the editor has, erased things too
   * @param busy what is being drawn or typed at this moment, which is left alone
   * @returns null if it shows all that it should
   */
  reconcile(scene: readonly BoardElement[], busy: ReadonlySet<string>, complete: Complete): BoardElement[] | null {
    const next: BoardElement[] = [];
    const there = new Set<string>();
    let apart = false;
    for (const element of scene) {
      there.add(element.id);
      const right = this.#compared(element, busy.has(element.id), complete);
      apart ||= right !== element;
      if (right) {
        next.push(right);
      }
    }
    for (const element of this.#known.values()) {
      const shown = element.isDeleted || there.has(element.id) ? null : this.#completed(element, complete);
      if (shown) {
        next.push(shown);
        apart = true;
      }
    }
    this.#outgoing.soon(busy);
    return apart ? next.sort(byPlace) : null;
  }

  /** Sends what was drawn now; the pointer was lifted. */
  flush(): void {
    this.#outgoing.pump();
  }

  /** Takes a drawing that is in the log. @param seq its number, if this client made it */
  receive(elements: readonly BoardElement[], seq?: number): void {
    for (const element of elements) {
      this.#learn(element);
      this.#outgoing.logged(element);
    }
    if (seq !== undefined) {
      this.#outgoing.settled(seq);
    }
    this.#scene?.refresh();
  }

  /** The server did not take a drawing: it goes, and what was there before is shown again, unless it has been changed since. */
  refused(elements: readonly BoardElement[], seq: number): void {
    for (const { id } of elements) {
      if (!this.#outgoing.hasLater(id)) {
        const confirmed = this.#ports.confirmed().get(id);
        if (confirmed) {
          this.#known.set(id, confirmed);
        } else {
          this.#known.delete(id);
        }
        this.#outgoing.drop(id);
        this.#forced.add(id);
      }
    }
    this.#outgoing.settled(seq);
    this.#scene?.refresh();
  }

  /** The connection is back, and the drawings missed follow. */
  resumed(): void {
    this.#outgoing.resumed((element) => this.#known.get(element.id) === element);
  }

  /** Follows a fresh view, keeping what is unconfirmed. */
  reset(board: Board): void {
    this.#outgoing.look();
    const before = this.#known;
    this.#known = new Map(board.elements.map((element) => [element.id, element]));
    [...this.#outgoing.reset(), ...this.#outgoing.unsent].forEach((element) => this.#learn(element));
    for (const [id, element] of before) {
      const now = this.#known.get(id);
      if (!now || beats(element, now)) {
        this.#forced.add(id);
      }
    }
    this.#outgoing.pump();
    this.#scene?.refresh();
  }

  /** Keeps what is unsent at once; for a page that is about to go. */
  keep(): void {
    this.#outgoing.keep();
  }

  close(): void {
    this.#outgoing.close();
  }

  /** What the editor is to have in place of an element of its own: mostly that; null if nothing. */
  #compared(element: BoardElement, busy: boolean, complete: Complete): BoardElement | null {
    const { id } = element;
    const known = this.#known.get(id);
    if (this.#forced.has(id)) {
      if (busy) {
        return element;
      }
      this.#forced.delete(id);
      return known ? this.#inPlaceOf(element, known, complete) : null;
    }
    if (!isKindOfBoard(element.type)) {
      if (!element.isDeleted) {
        this.#ports.untakable("foreign");
      }
      return null;
    }
    if (known && !beats(element, known)) {
      this.#outgoing.drop(id);
      return busy || !beats(known, element) ? element : this.#inPlaceOf(element, known, complete);
    }
    if (!known && (element.isDeleted || isNothingYet(element))) {
      this.#outgoing.drop(id);
      return element;
    }
    const right = element["link"] && !busy ? { ...element, link: null } : element;
    this.#outgoing.change(right);
    return right;
  }

  /** What was erased stays in the editor as it was, so that taking back can bring it again. */
  #inPlaceOf(element: BoardElement, known: BoardElement, complete: Complete): BoardElement | null {
    const { version, versionNonce } = known;
    return known.isDeleted ? { ...element, version, versionNonce, isDeleted: true } : this.#completed(known, complete);
  }

  #completed(element: BoardElement, complete: Complete): BoardElement | null {
    const shown = this.#unshowable.has(element) ? null : complete(element);
    if (!shown) {
      this.#unshowable.add(element);
    }
    return shown;
  }

  #learn(element: BoardElement) {
    const known = this.#known.get(element.id);
    if (!known || beats(element, known)) {
      this.#known.set(element.id, element);
    }
  }
}
