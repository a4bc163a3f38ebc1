import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { DocumentRequest } from "@/shared/api/model";
import { saveFile } from "@/shared/ui/saveFile";

const pageSize = 100;
const mostNames = 1000;
const longestName = 200;

export const boardQuery = infiniteQueryOptions({
  queryKey: ["scores", "board"],
  queryFn: ({ pageParam, signal }) => api.get("/api/scores/board", { query: { limit: pageSize, cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export type Format = DocumentRequest["format"];

/** Has the server write the numbers of a page into a file. Names are only in the request; the scores are kept without them. */
export async function saveDocument(address: string, format: Format, names: ReadonlyMap<string, string>, fileName: string) {
  const body: DocumentRequest = { format, names: [...names].slice(0, mostNames).map(([id, name]) => ({ id, name: name.slice(0, longestName) })) };
  const response = await api.fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  await saveFile(response, `${fileName}.${format}`);
}
