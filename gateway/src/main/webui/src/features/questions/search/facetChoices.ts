import type { FacetCount } from "@/shared/api/model";

export type FacetName = "level" | "kind" | "competency" | "status";

export interface FacetChoice extends FacetCount {
  chosen: boolean;
}

/**
 * What a group of filters offers: the counted values, and chosen ones that match nothing now, so that they can be taken off again. In
 * the given order, or else the most frequent first.
 */
export function choicesOf(counts: readonly FacetCount[], chosen: readonly string[], order?: readonly string[]): FacetChoice[] {
  const lost = chosen.filter((value) => !counts.some((counted) => counted.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...lost].map((counted) => ({ ...counted, chosen: chosen.includes(counted.value) }));
  const place = (value: string) => {
    const index = order?.indexOf(value) ?? -1;
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  };
  return all.sort(
    (one, other) => place(one.value) - place(other.value) || other.count - one.count || one.value.localeCompare(other.value),
  );
}

/** The choice with `value` put in or taken out; undefined when nothing is left. */
export function toggled(chosen: readonly string[] | undefined, value: string): string[] | undefined {
  const before = chosen ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return after.length === 0 ? undefined : after;
}
