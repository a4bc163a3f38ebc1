import type { BoardCandidate } from "@/shared/api/model";

export type BoardSort = "recent" | "fair" | "composite" | "name";

export const sortNames: Record<BoardSort, string> = {
  recent: "Latest interview",
  fair: "Fair average",
  composite: "Composite",
  name: "Name",
};

/** The ids of those whose name holds `text`, in the order asked for. Whoever has no such number comes last. */
export function ordered(
  candidates: readonly BoardCandidate[],
  sort: BoardSort,
  text: string,
  nameOf: (id: string) => string,
): string[] {
  const wanted = text.trim().toLowerCase();
  const found = candidates.filter(({ candidate }) => nameOf(candidate).toLowerCase().includes(wanted));
  return found.toSorted(by(sort, nameOf)).map(({ candidate }) => candidate);
}

function by(sort: BoardSort, nameOf: (id: string) => string): (a: BoardCandidate, b: BoardCandidate) => number {
  switch (sort) {
    case "name":
      return (a, b) => nameOf(a.candidate).localeCompare(nameOf(b.candidate));
    case "recent":
      // As they came; of whom numbers are withheld, the time is not told either.
      return () => 0;
    case "fair":
      return (a, b) => highestFirst(a.fair?.average, b.fair?.average);
    case "composite":
      return (a, b) => highestFirst(a.composite?.value, b.composite?.value);
  }
}

function highestFirst(a: number | null | undefined, b: number | null | undefined): number {
  return (b ?? 0) - (a ?? 0);
}

/** Every competency in which somebody has a number, those that most have first. */
export function competenciesOf(candidates: readonly BoardCandidate[]): string[] {
  const counts = new Map<string, number>();
  for (const { competencies } of candidates) {
    for (const { competency, score } of competencies) {
      if (score.value !== null) {
        counts.set(competency, (counts.get(competency) ?? 0) + 1);
      }
    }
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([competency]) => competency);
}
