import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import classes from "./Panes.module.css";

interface Props {
  /** Under which name the widths are remembered. */
  name: string;
  left?: ReactNode;
  middle: ReactNode;
  right: ReactNode;
  leftName?: string;
  rightName: string;
}

interface Widths {
  left: number;
  right: number;
}

const LIMITS = { left: [160, 420], right: [260, 640] } as const;
const USUAL: Widths = { left: 232, right: 372 };
const STEP = 16;

/** A wide middle between one or two side panes whose widths can be dragged, or set by arrow keys, and are remembered. */
export function Panes({ name, left, middle, right, leftName = "", rightName }: Props) {
  const [widths, setWidths] = useState(() => remembered(name));
  const set = useCallback(
    (side: keyof Widths, width: number) => {
      setWidths((before) => {
        const after = { ...before, [side]: within(side, width) };
        remember(name, after);
        return after;
      });
    },
    [name],
  );
  const columns = `${left ? `${widths.left}px 1px ` : ""}minmax(0, 1fr) 1px ${widths.right}px`;
  return (
    <div className={classes.panes} style={{ gridTemplateColumns: columns }}>
      {left && (
        <>
          <div className={classes.pane}>{left}</div>
          <Separator side="left" label={`Width of ${leftName}`} width={widths.left} onWidth={set} />
        </>
      )}
      <div className={classes.pane}>{middle}</div>
      <Separator side="right" label={`Width of ${rightName}`} width={widths.right} onWidth={set} />
      <div className={classes.pane}>{right}</div>
    </div>
  );
}

interface SeparatorProps {
  side: keyof Widths;
  label: string;
  width: number;
  onWidth: (side: keyof Widths, width: number) => void;
}

function Separator({ side, label, width, onWidth }: SeparatorProps) {
  const grip = useRef<{ x: number; width: number } | null>(null);
  const growing = side === "left" ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      onWidth(side, width + step * growing);
    }
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) {
      onWidth(side, grip.current.width + (event.clientX - grip.current.x) * growing);
    }
  };
  const release = () => {
    grip.current = null;
  };
  return (
    // A focusable separator is a control; the rule knows only the one that is not.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={classes.separator}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={LIMITS[side][0]}
      aria-valuemax={LIMITS[side][1]}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={() => onWidth(side, USUAL[side])}
    />
  );
}

function within(side: keyof Widths, width: number): number {
  return Math.round(Math.max(LIMITS[side][0], Math.min(LIMITS[side][1], width)));
}

function remembered(name: string): Widths {
  try {
    const kept = JSON.parse(localStorage.getItem(`rehearsal.panes.${name}`) ?? "{}") as Partial<Widths>;
    return { left: within("left", kept.left ?? USUAL.left), right: within("right", kept.right ?? USUAL.right) };
  } catch {
    return USUAL;
  }
}

function remember(name: string, widths: Widths) {
  try {
    localStorage.setItem(`rehearsal.panes.${name}`, JSON.stringify(widths));
  } catch {
    // They hold until the page is left.
  }
}
