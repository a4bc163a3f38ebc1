import { StateEffect, StateField, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";

/** Where somebody else's cursor is in a file; null when it is not in it. */
export interface RemoteCursor {
  participant: string;
  name: string;
  at: { anchor: number; head: number } | null;
}

export const moveCursor = StateEffect.define<RemoteCursor>();

type Cursors = ReadonlyMap<string, RemoteCursor>;

class NameTag extends WidgetType {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  override eq(other: NameTag): boolean {
    return other.#name === this.#name;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = "cm-remoteCursor";
    caret.setAttribute("aria-hidden", "true");
    const tag = caret.appendChild(document.createElement("span"));
    tag.className = "cm-remoteName";
    tag.textContent = this.#name;
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const cursors = StateField.define<Cursors>({
  create: () => new Map(),
  update(before, transaction) {
    let after = before;
    if (transaction.docChanged) {
      const length = transaction.startState.doc.length;
      const map = (position: number) => transaction.changes.mapPos(Math.max(0, Math.min(length, position)), 1);
      after = new Map(
        [...before].map(([id, cursor]) => [
          id,
          { ...cursor, at: cursor.at && { anchor: map(cursor.at.anchor), head: map(cursor.at.head) } },
        ]),
      );
    }
    for (const effect of transaction.effects) {
      if (effect.is(moveCursor)) {
        after = new Map(after).set(effect.value.participant, effect.value);
      }
    }
    return after;
  },
  provide: (field) => EditorView.decorations.from(field, (all) => (view) => decorate(all, view.state.doc.length)),
});

function decorate(all: Cursors, length: number): DecorationSet {
  const within = (position: number) => Math.max(0, Math.min(length, position));
  const marks = [...all.values()].flatMap(({ at, name }): Range<Decoration>[] => {
    if (!at) {
      return [];
    }
    const head = within(at.head);
    const [from, to] = [Math.min(within(at.anchor), head), Math.max(within(at.anchor), head)];
    const tag = Decoration.widget({ widget: new NameTag(name), side: 1 }).range(head);
    return from === to ? [tag] : [Decoration.mark({ class: "cm-remoteSelection" }).range(from, to), tag];
  });
  return Decoration.set(marks, true);
}

/** Shows the cursors of the others, and tells where one's own is. */
export function remoteCursors(moved: (anchor: number, head: number) => void): Extension {
  const tellMoves = EditorView.updateListener.of((update) => {
    if (update.selectionSet || update.focusChanged || update.docChanged) {
      const { anchor, head } = update.state.selection.main;
      moved(anchor, head);
    }
  });
  return [cursors, tellMoves];
}
