import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useRoom, useRoomState } from "../store/useRoom";
import { busyIn, Canvas, complete, deselect, elementsOf, fit, show, toEnd, type Api } from "./Canvas";
import classes from "./Board.module.css";
import { collaboratorsOf } from "./collaborators";
import { inWords } from "./inWords";
import { leaveKeys } from "./leaveKeys";
import { peopleIn, PointerTelling, pointersIn } from "./pointers";
import type { SharedBoard } from "./sharedBoard";

interface Props {
  board: SharedBoard;
  readOnly: boolean;
  /** Whether the board is before the user now. */
  open: boolean;
  onEmpty: (empty: boolean) => void;
}

/** The words for those who do not see the board are made anew this long after it has changed. */
const SAY_AFTER_MS = 500;

/** The room's board to be drawn on. */
export function SharedCanvas({ board, readOnly, open, onEmpty }: Props) {
  const room = useRoom();
  const [api, setApi] = useState<Api | null>(null);
  const fitted = useRef(false);
  const [words, say] = useWords(api);
  const home = useRef<HTMLDivElement>(null);
  const pointer = useMemo(() => new PointerTelling(room.tell), [room]);
  const follow = useCallback(() => {
    const state = api?.getAppState();
    if (!api || !state || state.isLoading) {
      return;
    }
    const next = board.reconcile(elementsOf(api), busyIn(state), complete);
    if (next) {
      show(api, next);
    }
    const empty = api.getSceneElements().length === 0 && !state.newElement && !state.editingTextElement;
    onEmpty(empty);
    say();
    if (!fitted.current) {
      fitted.current = true;
      fit(api);
    }
  }, [api, board, onEmpty, say]);
  useEffect(() => board.attach({ refresh: follow }), [board, follow]);
  useEffect(() => api?.onPointerUp(() => requestAnimationFrame(() => board.flush())), [api, board]);
  useEffect(() => {
    if (!open) {
      pointer.left();
    }
    return () => pointer.left();
  }, [open, pointer]);
  useEffect(() => {
    if (!home.current || !api) {
      return undefined;
    }
    return leaveKeys(
      home.current,
      () => toEnd(api),
      () => deselect(api),
    );
  }, [api]);
  useOthers(api);
  return (
    <div ref={home} className={classes.home}>
      <TooLarge board={board} />
      <p className="visually-hidden">{words}</p>
      <Canvas
        onApi={setApi}
        viewModeEnabled={readOnly}
        onChange={follow}
        onPointerUpdate={({ pointer: { x, y, tool } }) => {
          if (open && !readOnly) {
            pointer.moved({ x, y, tool, selected: Object.keys(api?.getAppState().selectedElementIds ?? {}) });
          }
        }}
      />
    </div>
  );
}

/** What is on the canvas in words, and what makes them anew. */
function useWords(api: Api | null): [words: string, say: () => void] {
  const [words, setWords] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setWords(api ? inWords(elementsOf(api)) : "");
    }, SAY_AFTER_MS);
  }, [api]);
  return [words, say];
}

/** What the others do not see, said for as long as that is so. */
function TooLarge({ board }: { board: SharedBoard }) {
  const count = useSyncExternalStore(board.subscribe, board.tooLarge);
  return count === 0 ? null : (
    <p className={classes.notice} role="alert">
      {count === 1 ? "One drawing is" : `${count} drawings are`} too large to be shared: only you see {count === 1 ? "it" : "them"}. Draw in
      shorter strokes or smaller parts.
    </p>
  );
}

/** Shows where the others point. */
function useOthers(api: Api | null) {
  const room = useRoom();
  const { presence, view } = useRoomState(room);
  const people = view && peopleIn(view);
  useEffect(() => {
    if (api && people) {
      api.updateScene({ collaborators: collaboratorsOf(pointersIn(presence, people, room.me)) });
    }
  }, [api, presence, people, room]);
}
