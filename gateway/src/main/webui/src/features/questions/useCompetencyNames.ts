import { useQuery } from "@tanstack/react-query";
import { nameOf } from "@/shared/ui/words";
import { taxonomyQuery } from "./questionsApi";

/** Names of competencies by id; a readable form of the id while they are not known. */
export function useCompetencyNames(): (id: string) => string {
  const { data } = useQuery(taxonomyQuery);
  const names = Object.fromEntries((data?.competencies ?? []).map(({ id, name }) => [id, name]));
  return (id) => nameOf(names, id);
}
