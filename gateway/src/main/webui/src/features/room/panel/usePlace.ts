import { useState } from "react";
import type { PanelView, RoomItem } from "@/shared/socket/protocol";

/** Which question and criterion the panel member looks at. */
export interface Place {
  item: RoomItem | null;
  /** Index of the criterion that the number keys rate. */
  criterion: number;
  select: (question: string) => void;
  focus: (criterion: number) => void;
  /** Goes to the criterion before or after. */
  step: (by: 1 | -1) => void;
}

/** Follows the open question; what the user selects holds until another question is revealed. */
export function usePlace(view: PanelView): Place {
  const [choice, setChoice] = useState<{ question: string | null; under: string | null; criterion: number }>({
    question: null,
    under: view.current,
    criterion: 0,
  });
  const holds = choice.under === view.current;
  const question = (holds ? choice.question : null) ?? view.current ?? lastAsked(view)?.question ?? view.items[0]?.question;
  const item = view.items.find((one) => one.question === question) ?? null;
  const criteria = item?.content.criteria.length ?? 0;
  const criterion = holds ? Math.min(choice.criterion, Math.max(0, criteria - 1)) : 0;
  const set = (next: { question?: string | null; criterion: number }) =>
    setChoice({ question: holds ? choice.question : null, ...next, under: view.current });
  return {
    item,
    criterion,
    select: (chosen) => set({ question: chosen, criterion: chosen === question ? criterion : 0 }),
    focus: (index) => set({ criterion: index }),
    step: (by) => set({ criterion: Math.max(0, Math.min(criteria - 1, criterion + by)) }),
  };
}

function lastAsked(view: PanelView): RoomItem | null {
  return view.items.reduce<RoomItem | null>(
    (last, item) => ((item.askedAt ?? "") > (last?.askedAt ?? "") ? item : last),
    null,
  );
}
