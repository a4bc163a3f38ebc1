import { useEffect, useRef, useState } from "react";
import type { Board, BoardElement } from "@/shared/socket/board";
import { Canvas, complete, fit, show, type Api } from "./Canvas";
import { byPlace } from "./travelForm";

/** A board as it was, to be looked at. */
export function PastCanvas({ board }: { board: Board }) {
  const [api, setApi] = useState<Api | null>(null);
  const [ready, setReady] = useState(false);
  const shown = useRef(new WeakMap<BoardElement, BoardElement | null>());
  const fitted = useRef(false);
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
    if (!fitted.current && elements.length > 0) {
      fitted.current = true;
      fit(api);
    }
  }, [api, ready, board]);
  return <Canvas onApi={setApi} viewModeEnabled onChange={() => setReady(true)} />;
}
