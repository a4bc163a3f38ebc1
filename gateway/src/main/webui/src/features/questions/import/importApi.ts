import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { ImportFormat, ImportJob, ImportPreview, ImportResult, ImportText } from "@/shared/api/model";

/** More than this is not looked at as a whole before it is imported, but sent in parts and read in the background. */
export const largestAtOnceBytes = 1024 * 1024;
/** 128 parts. */
export const largestImportBytes = 128 * largestAtOnceBytes;

const partBytes = 1024 * 1024;
const pollMs = 700;

export function previewImport(text: ImportText): Promise<ImportPreview> {
  return api.post("/api/imports/preview", { body: text });
}

export function runImport({ name, format, text }: ImportText, selected: readonly number[]): Promise<ImportResult> {
  return api.post("/api/imports", { body: { name, format, text, selected: [...selected] } });
}

/** What is to be imported in the background. The id is made once for it, so that a second try goes on with the same import. */
export interface WholeImport {
  id: string;
  name: string;
  format: ImportFormat;
  skipKnown: boolean;
  text: Blob;
}

/** Sends the text part by part and starts the import; `onSent` is told the share that has arrived, 0 to 1. */
export async function startImport({ id, name, format, skipKnown, text }: WholeImport, onSent: (share: number) => void): Promise<ImportJob> {
  const begun = await api.put("/api/imports/jobs/{id}", { path: { id }, body: { name, format, skipKnown } });
  if (begun.status !== "receiving") {
    return begun;
  }
  const parts = Math.max(1, Math.ceil(text.size / partBytes));
  for (let part = 0; part < parts; part++) {
    await api.fetch(`/api/imports/jobs/${id}/text?part=${part}`, {
      method: "PUT",
      headers: { "Content-Type": "application/octet-stream" },
      body: text.slice(part * partBytes, (part + 1) * partBytes),
    });
    onSent((part + 1) / parts);
  }
  return continueImport(id, parts);
}

export function continueImport(id: string, parts: number): Promise<ImportJob> {
  return api.post("/api/imports/jobs/{id}/start", { path: { id }, body: { parts } });
}

export function isUnderWay({ status }: ImportJob): boolean {
  return status === "waiting" || status === "running";
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => api.get("/api/imports/jobs/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? pollMs : false),
  });
}

export function remarksQuery(id: string, upTo: number) {
  return infiniteQueryOptions({
    queryKey: ["imports", id, "remarks", upTo],
    queryFn: ({ pageParam, signal }) => api.get("/api/imports/jobs/{id}/remarks", { path: { id }, query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
