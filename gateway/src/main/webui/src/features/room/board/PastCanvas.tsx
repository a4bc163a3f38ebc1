import { useEffect, useRef, useState } from "react";
import type { Board, BoardElement } from "@/shared/socket/board";
import { Canvas, complete, fit, show, type Api } from "./Canvas";
import { byPlace } from "./travelForm";

/** A board as it was, to be looked at. */
export function PastCanvas({ board }: { board: Board }) {
  const [api, setApi] = useState<Api | null>(null);
  const [ready, setReady] = useState(false);
  const shown = useRef(new WeakMap<BoardElement, BoardElement | null>());
  const fittedTo = useRef("");
  const follow = () => {
    setReady(true);
    // While it is hidden it has no size; and whoever looks at what was has all of it before them when the page gets another one.
    const { width, height } = api?.getAppState() ?? { width: 0, height: 0 };
    const size = `${width} ${height}`;
    if (api && width > 0 && height > 0 && size !== fittedTo.current && api.getSceneElements().length > 0) {
      fittedTo.current = size;
      fit(api);
    }
  };
  useEffect(() => {
    if (!api || !ready) {
      return;
    }
    const elements = board.elements.flatMap((element) => {
      const known = shown.current.get(element);
      const form = known === undefined ? (element.isDeleted ? null : complete(element)) : known;
      shown.current.set(element, form);
      return form ?? [];
    });
    show(api, elements.sort(byPlace));
  }, [api, ready, board]);
  return <Canvas onApi={setApi} viewModeEnabled onChange={follow} />;
}
