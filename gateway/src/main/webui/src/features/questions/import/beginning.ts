const shownBytes = 512 * 1024;

/** The first half mebibyte of a file up to the end of a line: what a preview of a large file is made of. */
export async function beginningOf(file: Blob): Promise<string> {
  const text = await file.slice(0, shownBytes).text();
  const end = text.lastIndexOf("\n");
  return end > 0 ? text.slice(0, end + 1) : text;
}

/** "3.4 MiB", "12 KiB". */
export function sizeOf(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  return mebibytes >= 1 ? `${mebibytes.toLocaleString(undefined, { maximumFractionDigits: 1 })} MiB` : `${Math.ceil(bytes / 1024).toLocaleString()} KiB`;
}
