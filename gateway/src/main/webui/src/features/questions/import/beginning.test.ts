import { expect, it } from "vitest";
import { beginningOf, sizeOf } from "./beginning";

it("the beginning of a large file ends with a line", async () => {
  const file = new Blob(["x\u00e9".repeat(200_000), "\n", "y".repeat(400_000)]);

  expect(await beginningOf(new Blob(["a\nb"]))).toBe("a\n");
  expect((await beginningOf(file)).length).toBeLessThanOrEqual(512 * 1024);
  expect(await beginningOf(new Blob(["one line"]))).toBe("one line");
});

it("sizes are told in the unit that fits", () => {
  expect(sizeOf(1)).toBe("1 KiB");
  expect(sizeOf(1024 * 1024 * 2)).toBe("2 MiB");
});
