import { collab, receiveUpdates, sendableUpdates } from "@codemirror/collab";
import {
  ChangeSet,
  EditorState,
  Text,
  type Extension,
  type StateEffect,
  type Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { ChangeJson, EntryData, Problem, RoomFile } from "@/shared/socket/protocol";
import { difference } from "./difference";
import type { FilePorts, Unsent } from "./filePorts";
import { composed, likeliest, nextPortion, type Push } from "./push";

const OWN = "own";
const OTHER = "other";
const RETRY_MS = 400;

/**
 * One file of the shared editor. The log is the authority: an edit counts if it was made on the version the file then has, so at most one push is
 * under way, a foreign edit makes it void, and what is unconfirmed is rebased and pushed again. What is pushed is one change set, composed
 * of all that is unconfirmed.
 */
export class SharedFile {
  name: string;
  language: string;
  problem: Problem | null = null;
  #version: number;
  /** The text at that version. */
  #confirmed: Text;
  #state: EditorState;
  #view: EditorView | null = null;
  #pushes: Push[] = [];
  #cancelRetry: () => void = () => {};
  readonly #ports: FilePorts;

  constructor(file: RoomFile, ports: FilePorts, extensions: Extension = []) {
    this.name = file.name;
    this.language = file.language;
    this.#ports = ports;
    this.#version = file.version;
    this.#confirmed = textOf(file.text);
    this.#state = EditorState.create({ doc: this.#confirmed, extensions: [collab({ clientID: OWN }), extensions] });
  }

  /** A file as an earlier life of this tab left it; bring it up to date with {@link reset}. */
  static restore(file: RoomFile, unsent: Unsent, ports: FilePorts, extensions: Extension = []): SharedFile {
    const { version, text, pushed, rest } = unsent;
    const shared = new SharedFile({ ...file, version, text }, ports, extensions);
    if (pushed) {
      const change = ChangeSet.fromJSON(pushed.change);
      shared.#apply(shared.state.update({ changes: change }));
      shared.#pushes = [{ seq: pushed.seq, count: 1, change, waiting: true }];
    }
    if (rest) {
      shared.#apply(shared.state.update({ changes: ChangeSet.fromJSON(rest) }));
    }
    return shared;
  }

  get state(): EditorState {
    return this.#view?.state ?? this.#state;
  }

  get version(): number {
    return this.#version;
  }

  get unconfirmed(): boolean {
    return sendableUpdates(this.state).length > 0;
  }

  /** What would be lost with this tab, or null. */
  get unsent(): Unsent | null {
    const updates = sendableUpdates(this.state).map((update) => update.changes);
    if (updates.length === 0) {
      return null;
    }
    const push = this.#pushes.at(-1);
    const rest = composed(updates.slice(push?.count ?? 0));
    return {
      version: this.#version,
      text: this.#confirmed.toString(),
      pushed: push ? { seq: push.seq, change: push.change.toJSON() as ChangeJson } : null,
      rest: rest ? (rest.toJSON() as ChangeJson) : null,
    };
  }

  /** Shows the file; from here on the view holds its state. */
  attach(view: EditorView): void {
    this.#view = view;
  }

  detach(): void {
    if (this.#view) {
      this.#state = this.#view.state;
      this.#view = null;
    }
  }

  /** Changes the text here, as typing does. */
  change(spec: TransactionSpec): void {
    this.#apply(this.state.update(spec));
    this.push();
  }

  /** Makes the text another one, by the least change that does it. */
  replace(text: string): void {
    this.change({ changes: difference(this.state.doc, textOf(text)) });
  }

  /** Sends what is unconfirmed, if nothing is under way. Call after local changes and when the connection is back. */
  push(): void {
    if (!this.#ports.live() || this.#pushes.some((push) => push.waiting)) {
      return;
    }
    const updates = sendableUpdates(this.state);
    const portion = nextPortion(updates.map((update) => update.changes));
    if (portion?.change.empty) {
      // Typed and taken back: nobody needs to hear of it.
      this.#apply(receiveUpdates(this.state, updates.slice(0, portion.count)));
      this.push();
    } else if (portion) {
      const edit = { file: this.name, base: this.#version, updates: [portion.change.toJSON() as ChangeJson] };
      const seq = this.#ports.push(edit);
      if (seq === null) {
        this.#retry();
      } else {
        this.#pushes.push({ ...portion, seq, waiting: true });
      }
    }
  }

  /** Takes an edit of this file that is in the log. @param seq its number, if this client made it */
  receive(edit: EntryData["edited"], seq?: number): void {
    if (edit.base < this.#version) {
      return;
    }
    const own = this.#pushes.find((push) => push.seq === seq);
    try {
      const changes = edit.updates.map((update) => ChangeSet.fromJSON(update));
      if (edit.base > this.#version) {
        throw new RangeError("an edit in between is missing");
      }
      const confirmed = changes.reduce((text, change) => change.apply(text), this.#confirmed);
      const updates = own
        ? sendableUpdates(this.state).slice(0, own.count)
        : changes.map((change) => ({ changes: change, clientID: OTHER }));
      this.#apply(receiveUpdates(this.state, updates));
      this.#confirmed = confirmed;
    } catch {
      this.#ports.lost();
      return;
    }
    this.#version += edit.updates.length;
    this.#pushes = [];
    this.problem = null;
    this.push();
  }

  /** The server did not take a push. A stale one is made again as soon as the newer edits are here, or after a while. */
  refused(seq: number, problem: Problem): void {
    if (this.#pushes.some((push) => push.seq === seq)) {
      this.#pushes = this.#pushes.filter((push) => push.seq !== seq);
      if (problem.type.endsWith("stale-edit")) {
        this.#retry();
      } else {
        this.problem = problem;
      }
    }
  }

  /**
   * The connection is back, and the entries missed follow. Of a push that the server has dealt with, it shows only then whether it took effect.
   * To push again does no harm: if it did, the second one is stale.
   */
  resumed(): void {
    const unclear = this.#pushes.filter((push) => push.waiting && !this.#ports.pending(push.seq));
    unclear.forEach((push) => {
      push.waiting = false;
    });
    if (unclear.length > 0) {
      this.#retry();
    } else {
      this.push();
    }
  }

  /** Follows a fresh view, keeping what is unconfirmed. The edits in between are not known, so their sum is taken from the texts. */
  reset(file: RoomFile): void {
    const dealtWith = this.#pushes.filter((push) => !this.#ports.pending(push.seq));
    const text = textOf(file.text);
    if (file.version !== this.#version || !text.eq(this.#confirmed)) {
      const { count, foreign } = likeliest(dealtWith, this.#confirmed, text);
      const own = sendableUpdates(this.state).slice(0, count);
      this.#apply(receiveUpdates(this.state, [...own, { changes: foreign, clientID: OTHER }]));
      this.#confirmed = text;
      this.#version = file.version;
      this.#pushes = [];
    }
    this.#pushes = this.#pushes.filter((push) => !dealtWith.includes(push));
    this.push();
  }

  /** Has another name and language from here on; the text and what is unconfirmed stay. */
  rename(name: string, language: string): void {
    this.name = name;
    this.language = language;
  }

  /** Shows something beside the text. */
  show(effect: StateEffect<unknown>): void {
    this.#apply(this.state.update({ effects: effect }));
  }

  /** Scrolls to a place in the text, if the file is shown and the place out of sight. */
  showPlace(position: number): void {
    const within = Math.max(0, Math.min(this.state.doc.length, position));
    this.show(EditorView.scrollIntoView(within, { y: "nearest", yMargin: 48 }));
  }

  close(): void {
    this.#cancelRetry();
  }

  #retry(): void {
    this.#cancelRetry();
    this.#cancelRetry = this.#ports.later(RETRY_MS, () => this.push());
  }

  #apply(transaction: Transaction): void {
    if (this.#view) {
      this.#view.dispatch(transaction);
    } else {
      this.#state = transaction.state;
    }
  }
}

/** Files have line feeds only. */
function textOf(text: string): Text {
  return Text.of(text.split("\n"));
}
