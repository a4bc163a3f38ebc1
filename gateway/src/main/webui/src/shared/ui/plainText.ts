/** The words of a Markdown text on one line, for excerpts: no fences, table bars, emphasis or link addresses. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```\w*/g, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, " ")
    .replace(/\|(\s*-{2,}\s*\|)*/g, " ")
    .replace(/(^|\s)(#{1,6}|>|[-*+])\s+/g, "$1")
    .replace(/(\*\*|__|`)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
