import { expect, it } from "vitest";
import { heard, loudness } from "./loudness";

const tone = (amplitude: number) => Float32Array.from({ length: 1024 }, (_, index) => amplitude * Math.sin(index / 5));

it("silence is 0, a full tone near 1", () => {
  expect(loudness(new Float32Array(1024))).toBe(0);
  expect(loudness(tone(1))).toBeGreaterThan(0.9);
});

it("speech is heard and the noise of a quiet room is not", () => {
  expect(heard(loudness(tone(0.1)))).toBe(true);
  expect(heard(loudness(tone(0.002)))).toBe(false);
});
