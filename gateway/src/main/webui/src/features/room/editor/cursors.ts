import { Prec, StateEffect, StateField, Transaction, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { CURSOR_COLOURS, cursorColours } from "./cursorColours";

/** Where somebody else's cursor is in a file; null when it is not in it. */
export interface RemoteCursor {
  participant: string;
  name: string;
  at: { anchor: number; head: number } | null;
}

export const moveCursor = StateEffect.define<RemoteCursor>();

/** A name stays this long after its cursor has last moved. */
const NAME_SHOWN_MS = 2_000;
const NAME_FADES_MS = 300;

interface Shown extends RemoteCursor {
  colour: number;
  /** Where it would be if it had not moved since it was told: what is typed here shifts it, what others type does not. */
  told: RemoteCursor["at"];
  /** When it last moved, by this machine's clock. */
  movedAt: number;
}

type Cursors = ReadonlyMap<string, Shown>;

class NameTag extends WidgetType {
  readonly #of: Pick<Shown, "name" | "colour" | "movedAt">;
  readonly #below: boolean;

  constructor(of: Pick<Shown, "name" | "colour" | "movedAt">, below: boolean) {
    super();
    this.#of = of;
    this.#below = below;
  }

  override eq(other: NameTag): boolean {
    const [one, two] = [this.#of, other.#of];
    return (
      one.name === two.name && one.colour === two.colour && one.movedAt === two.movedAt && this.#below === other.#below
    );
  }

  override toDOM(): HTMLElement {
    const { name, colour, movedAt } = this.#of;
    const caret = document.createElement("span");
    caret.className = `cm-remoteCursor cm-remote${colour}`;
    caret.setAttribute("aria-hidden", "true");
    const tag = caret.appendChild(document.createElement("span"));
    tag.className = this.#below ? "cm-remoteName cm-remoteNameBelow" : "cm-remoteName";
    // Not as text: what is read, selected or copied is the file alone.
    tag.dataset["name"] = name;
    // It may be drawn again long after the move, and must not come back for that.
    tag.style.animationDelay = `${NAME_SHOWN_MS - (Date.now() - movedAt)}ms`;
    return caret;
  }

  /** A click on it is one into the text. */
  override ignoreEvent(): boolean {
    return false;
  }
}

const cursors = StateField.define<Cursors>({
  create: () => new Map(),
  update(before, transaction) {
    let after = before;
    if (transaction.docChanged) {
      const length = transaction.startState.doc.length;
      const map = (position: number) => transaction.changes.mapPos(Math.max(0, Math.min(length, position)), 1);
      const mapped = (at: RemoteCursor["at"]) => at && { anchor: map(at.anchor), head: map(at.head) };
      const own = !transaction.annotation(Transaction.remote);
      after = new Map(
        [...before].map(([id, cursor]) => [
          id,
          { ...cursor, at: mapped(cursor.at), told: own ? mapped(cursor.told) : cursor.told },
        ]),
      );
    }
    for (const effect of transaction.effects) {
      if (effect.is(moveCursor)) {
        const { participant, at } = effect.value;
        const known = after.get(participant);
        const still = known && sameAt(known.told, at);
        const movedAt = still ? known.movedAt : (transaction.annotation(Transaction.time) ?? 0);
        after = new Map(after).set(participant, { ...effect.value, colour: cursorColours.of(participant), told: at, movedAt });
      }
    }
    return after;
  },
  provide: (field) => EditorView.decorations.from(field, (all) => (view) => decorate(all, view)),
});

function sameAt(one: RemoteCursor["at"], other: RemoteCursor["at"]): boolean {
  return one?.anchor === other?.anchor && one?.head === other?.head;
}

function decorate(all: Cursors, { state: { doc } }: EditorView): DecorationSet {
  const within = (position: number) => Math.max(0, Math.min(doc.length, position));
  const marks = [...all.values()].flatMap((cursor): Range<Decoration>[] => {
    const { at, colour } = cursor;
    if (!at) {
      return [];
    }
    const head = within(at.head);
    const [from, to] = [Math.min(within(at.anchor), head), Math.max(within(at.anchor), head)];
    const below = head <= doc.line(1).to;
    const tag = Decoration.widget({ widget: new NameTag(cursor, below), side: 1 }).range(head);
    const selection = Decoration.mark({ class: `cm-remoteSelection cm-remote${colour}` });
    return from === to ? [tag] : [selection.range(from, to), tag];
  });
  return Decoration.set(marks, true);
}

const look = EditorView.theme({
  ...Object.fromEntries(
    CURSOR_COLOURS.flatMap(({ light, dark }, index) => [
      [`.cm-remote${index}`, { "--r-remote": light }],
      [`[data-mantine-color-scheme=dark] & .cm-remote${index}`, { "--r-remote": dark }],
    ]),
  ),
  ".cm-remoteCursor": { borderLeftColor: "var(--r-remote)" },
  // The caret alone is too thin to be pointed at.
  ".cm-remoteCursor::after": { content: '""', position: "absolute", inset: "-2px -5px" },
  ".cm-remoteName": {
    zIndex: "1",
    backgroundColor: "var(--r-remote)",
    animation: `cm-remoteNameFades ${NAME_FADES_MS}ms linear forwards`,
  },
  ".cm-remoteName::before": { content: "attr(data-name)" },
  ".cm-remoteNameBelow": { top: "18px", borderRadius: "0 3px 3px 3px" },
  ".cm-remoteCursor:hover .cm-remoteName": { animation: "none" },
  ".cm-remoteSelection": { backgroundColor: "color-mix(in srgb, var(--r-remote) 24%, transparent)" },
  "@keyframes cm-remoteNameFades": { to: { opacity: "0" } },
});

/** Shows the cursors of the others, and tells where one's own is. */
export function remoteCursors(moved: (anchor: number, head: number) => void): Extension {
  const tellMoves = EditorView.updateListener.of((update) => {
    if (update.selectionSet || update.focusChanged || update.docChanged) {
      const { anchor, head } = update.state.selection.main;
      moved(anchor, head);
    }
  });
  return [cursors, tellMoves, Prec.high(look)];
}
