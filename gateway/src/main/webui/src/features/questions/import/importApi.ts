import { api } from "@/shared/api/client";
import type { ImportPreview, ImportResult, ImportText } from "@/shared/api/model";

export const largestImportBytes = 1024 * 1024;

export function previewImport(text: ImportText): Promise<ImportPreview> {
  return api.post("/api/imports/preview", { body: text });
}

export function runImport(text: ImportText, selected: readonly number[]): Promise<ImportResult> {
  return api.post("/api/imports", { body: { ...text, selected: [...selected] } });
}
