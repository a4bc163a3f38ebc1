import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

const FILL = { height: "100%" } as const;

/**
 * Something that is not begun anew when it comes to another place of the page: `self` belongs where the page always has it, `place` wherever
 * it is to be seen, at most once at a time.
 */
export function useMovable(children: ReactNode): { self: ReactNode; place: ReactNode } {
  const [host] = useState(() => {
    const made = document.createElement("div");
    made.style.height = FILL.height;
    return made;
  });
  return { self: createPortal(children, host), place: <Place host={host} /> };
}

function Place({ host }: { host: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(host);
  }, [host]);
  return <div ref={place} style={FILL} />;
}
