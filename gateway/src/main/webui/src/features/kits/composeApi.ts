import { queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { KitProposal } from "@/shared/api/model";
import { textOfWish, type Wish } from "./composeWish";

export function compose(wish: Wish): Promise<KitProposal> {
  return api.post("/api/kits/proposals", { body: textOfWish(wish) });
}

/** What could take a question's place. */
export function replacementsQuery(wish: Wish, kit: readonly string[], replaced: string) {
  const body = { wish: textOfWish(wish), kit: [...kit], replaced };
  return queryOptions({
    queryKey: ["kits", "replacements", body],
    queryFn: ({ signal }) => api.post("/api/kits/proposals/replacements", { body, signal }),
  });
}
