import { useQuery } from "@tanstack/react-query";
import { nameOf } from "@/shared/ui/words";
import { taxonomyQuery } from "./questionsApi";

/** Names of competencies by id; a dash of dots while they are loaded, a readable form of the id if they cannot be. */
export function useCompetencyNames(): (id: string) => string {
  const { data, isPending } = useQuery(taxonomyQuery);
  const names = Object.fromEntries((data?.competencies ?? []).map(({ id, name }) => [id, name]));
  return (id) => (isPending ? "…" : nameOf(names, id));
}
