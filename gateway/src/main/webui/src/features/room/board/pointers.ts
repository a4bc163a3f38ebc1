import type { CandidateView, PanelView } from "@/shared/socket/protocol";
import type { Presence } from "../store/roomStore";

/** Own moves are told at most this often. */
const TELL_EVERY_MS = 100;
const MOST_SELECTED = 20;

/** Where somebody's pointer is on the board, in its own units, and what they have selected. */
export interface BoardPointer {
  x: number;
  y: number;
  tool: "pointer" | "laser";
  selected: readonly string[];
}

/** Somebody else's pointer. */
export interface RemotePointer extends BoardPointer {
  participant: string;
  name: string;
}

/** Where the others point, of those who have the board before them. */
export function pointersIn(
  presence: ReadonlyMap<string, Presence>,
  people: readonly { id: string; name: string }[],
  me: string,
): RemotePointer[] {
  return [...presence].flatMap(([participant, { online, data }]) => {
    const pointer = online && participant !== me ? pointerIn(data) : null;
    const name = people.find(({ id }) => id === participant)?.name ?? "";
    return pointer ? [{ ...pointer, participant, name }] : [];
  });
}

function pointerIn(data: unknown): BoardPointer | null {
  const board = (data as { board?: Partial<BoardPointer> | null } | null | undefined)?.board;
  if (!board || !Number.isFinite(board.x) || !Number.isFinite(board.y)) {
    return null;
  }
  const selected: unknown = board.selected;
  return {
    x: board.x as number,
    y: board.y as number,
    tool: board.tool === "laser" ? "laser" : "pointer",
    selected: Array.isArray(selected) ? selected.filter((id) => typeof id === "string").slice(0, MOST_SELECTED) : [],
  };
}

export function peopleIn(view: PanelView | CandidateView): readonly { id: string; name: string }[] {
  return "me" in view ? view.people : view.participants;
}

/** Tells the others where one's own pointer is, not too often, and when it has left. */
export class PointerTelling {
  #waiting: BoardPointer | null = null;
  #last = "";
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #tell: (data: { board: BoardPointer | undefined }) => void;

  constructor(tell: (data: { board: BoardPointer | undefined }) => void) {
    this.#tell = tell;
  }

  moved({ x, y, tool, selected }: BoardPointer): void {
    this.#waiting = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, tool, selected: selected.slice(0, MOST_SELECTED) };
    this.#timer ??= setTimeout(() => this.#send(), TELL_EVERY_MS);
  }

  /** The board is not before the user any more. */
  left(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    this.#waiting = null;
    if (this.#last !== "") {
      this.#last = "";
      this.#tell({ board: undefined });
    }
  }

  #send() {
    this.#timer = null;
    const text = JSON.stringify(this.#waiting);
    if (this.#waiting && text !== this.#last) {
      this.#last = text;
      this.#tell({ board: this.#waiting });
    }
  }
}
