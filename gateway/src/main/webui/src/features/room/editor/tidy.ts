/** One tab stands for as much as the editor indents by. */
const TAB = "    ";

/**
 * A text put in order without changing what it means: no blanks at the ends of lines, tabs at the beginning as spaces, no empty lines at the
 * end. JSON is laid out anew; null if it is none.
 */
export function tidied(text: string, language: string): string | null {
  if (language === "json") {
    try {
      return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
    } catch {
      return null;
    }
  }
  const lines = text.split("\n").map((line) => {
    const kept = language === "markdown" ? line : line.replace(/[ \t]+$/, "");
    return language === "go" ? kept : kept.replace(/^[ \t]+/, (indent) => indent.replaceAll("\t", TAB));
  });
  while (lines.length > 1 && lines.at(-1) === "") {
    lines.pop();
  }
  return text.trim() === "" ? "" : `${lines.join("\n")}\n`;
}
