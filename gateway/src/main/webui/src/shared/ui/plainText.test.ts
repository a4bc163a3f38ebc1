import { expect, it } from "vitest";
import { plainText } from "./plainText";

it("an excerpt has the words of a Markdown text and nothing else", () => {
  expect(plainText("## Title\n\nUse **bold**, `code` and [a link](https://example.org).\n\n- one\n- two\n\n```python\nx = 1\n```")).toBe(
    "Title Use bold, code and a link. one two x = 1",
  );
});

it("an excerpt has no bars of a table", () => {
  expect(plainText("| a | b |\n| --- | --- |\n| 1 | 2 |")).toBe("a b 1 2");
});
