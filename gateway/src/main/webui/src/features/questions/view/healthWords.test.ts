import { expect, it } from "vitest";
import { discriminationWords, driftWords } from "./healthWords";

it("a question that does not tell candidates apart is said so, and nothing is said on too little", () => {
  expect(discriminationWords(null, 9)).toMatch(/from 10 interviews/);
  expect(discriminationWords(null, 10)).toMatch(/do not vary/);
  expect(discriminationWords(-0.05, 12)).toMatch(/−0\.05.*hardly/);
  expect(discriminationWords(0.2, 12)).toMatch(/a little/);
  expect(discriminationWords(0.41, 12)).toMatch(/well/);
});

it("answers that got notably better point to a leak, others do not", () => {
  const drift = { change: 0.8, standardError: 0.2, interviews: 8, notable: true };
  expect(driftWords(drift)).toMatch(/better by 0\.8 ± 0\.3.*become known/);
  expect(driftWords({ ...drift, change: -0.8 })).toMatch(/worse by 0\.8/);
  expect(driftWords({ ...drift, change: -0.1, notable: false })).toMatch(/like those before \(change −0\.1/);
  expect(driftWords(null)).toMatch(/from 16 interviews/);
});
