import { afterEach, expect, it, vi } from "vitest";
import { randomId } from "./randomId";

afterEach(() => vi.unstubAllGlobals());

it("an id is a random UUID of version 4", () => {
  expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(Array.from({ length: 100 }, randomId)).size).toBe(100);
});

it("an id is made where the page is not a secure context", () => {
  const { crypto } = globalThis;
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });

  expect(randomId()).toHaveLength(36);
});
