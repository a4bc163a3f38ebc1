import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useRoom, useRoomState } from "../store/useRoom";
import { busyIn, Canvas, complete, elementsOf, fit, isIdle, show, type Api } from "./Canvas";
import { collaboratorsOf } from "./collaborators";
import { leaveKeys } from "./leaveKeys";
import { peopleIn, PointerTelling, pointersIn } from "./pointers";

interface Props {
  readOnly: boolean;
  /** Whether the board is before the user now. */
  open: boolean;
  onEmpty: (empty: boolean) => void;
}

/** The room's board to be drawn on. */
export function SharedCanvas({ readOnly, open, onEmpty }: Props) {
  const room = useRoom();
  const [api, setApi] = useState<Api | null>(null);
  const fitted = useRef(false);
  const home = useRef<HTMLDivElement>(null);
  const pointer = useMemo(() => new PointerTelling(room.tell), [room]);
  const follow = useCallback(() => {
    const state = api?.getAppState();
    if (!api || !state || state.isLoading) {
      return;
    }
    const next = room.board.reconcile(elementsOf(api), busyIn(state), complete);
    if (next) {
      show(api, next);
    }
    const empty = api.getSceneElements().length === 0 && !state.newElement && !state.editingTextElement;
    onEmpty(empty);
    if (!fitted.current) {
      fitted.current = true;
      fit(api);
    }
  }, [api, room, onEmpty]);
  useEffect(() => room.board.attach({ refresh: follow }), [room, follow]);
  useEffect(() => api?.onPointerUp(() => requestAnimationFrame(() => room.board.flush())), [api, room]);
  useEffect(() => {
    if (!open) {
      pointer.left();
    }
    return () => pointer.left();
  }, [open, pointer]);
  useEffect(() => (home.current && api ? leaveKeys(home.current, () => isIdle(api)) : undefined), [api]);
  useOthers(api);
  return (
    <div ref={home} style={{ height: "100%" }}>
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
