import { useState } from "react";
import type { BoardCandidate } from "@/shared/api/model";
import { type BoardSort, ordered } from "./order";

/**
 * The ids in the order asked for. Numbers that move do not move the rows under the reader: it is sorted anew only when something else is asked for,
 * or when candidates or their names come in.
 */
export function useSteadyOrder(
  candidates: readonly BoardCandidate[],
  sort: BoardSort,
  text: string,
  nameOf: (id: string) => string,
  namesKnown: number,
): readonly string[] {
  const key = JSON.stringify([sort, text, namesKnown, candidates.map(({ candidate }) => candidate).toSorted()]);
  const [held, setHeld] = useState<{ key: string; order: readonly string[] } | null>(null);
  if (held?.key === key) {
    return held.order;
  }
  const order = ordered(candidates, sort, text, nameOf);
  setHeld({ key, order });
  return order;
}
