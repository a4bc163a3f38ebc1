import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { isFollowable, Markdown } from "./Markdown";

function show(text: string): HTMLElement {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <Markdown text={text} />
      </QueryClientProvider>
    </MantineProvider>,
  ).container;
}

afterEach(cleanup);

describe("Markdown", () => {
  it("shows emphasis, code, lists and tables", () => {
    const page = show("**bold** and `x < 1`\n\n1. one\n2. two\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |");

    expect(page.querySelector("strong")?.textContent).toBe("bold");
    expect(page.querySelector("code")?.textContent).toBe("x < 1");
    expect(page.querySelectorAll("ol > li")).toHaveLength(2);
    expect(page.querySelectorAll("td")).toHaveLength(2);
  });

  it("puts its headings under those of the page", () => {
    expect(show("# Top\n\n## Below").querySelector("h1, h2")).toBeNull();
  });

  it("shows HTML as text", () => {
    const page = show('<img src=x onerror="alert(1)"> <b>no</b>\n\n<script>alert(1)</script>');

    expect(page.querySelector("img, b, script")).toBeNull();
    expect(page.textContent).toContain("<script>");
  });

  it("follows only addresses of pages and mailboxes", () => {
    const page = show("[a](https://example.org) [b](javascript:alert(1)) [c](data:text/html,x) ![d](https://example.org/d.png)");

    expect([...page.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "https://example.org",
      "https://example.org/d.png",
    ]);
    expect(page.querySelector("img")).toBeNull();
  });

  it("never makes an element that a text could abuse", () => {
    const harmful = fc.constantFrom("<script>", "<img onerror=x>", "[x](javascript:y)", "`", "**", "\n", "<a href=javascript:x>", "|", "> ");
    fc.assert(
      fc.property(fc.array(fc.oneof(harmful, fc.string()), { maxLength: 12 }), (parts) => {
        const page = show(parts.join(""));
        expect(page.querySelector("script, img, iframe, object, style:not([data-mantine-styles])")).toBeNull();
        page.querySelectorAll("a").forEach((link) => expect(isFollowable(link.getAttribute("href") ?? "")).toBe(true));
        cleanup();
      }),
      { numRuns: 60 },
    );
  });
});
