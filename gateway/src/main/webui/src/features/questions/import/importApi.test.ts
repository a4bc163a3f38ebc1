import { afterEach, expect, it, vi } from "vitest";
import { startImport } from "./importApi";

afterEach(() => vi.unstubAllGlobals());

const whole = { id: "j1", name: "bank.csv", format: "auto", skipKnown: false, text: new Blob(["x".repeat(2_500_000)]) } as const;

function server(status: string) {
  const arrived: string[] = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    const size = init.body instanceof Blob ? ` ${init.body.size}` : "";
    arrived.push(`${init.method ?? "GET"} ${address}${size}`);
    return Promise.resolve(new Response(JSON.stringify({ id: "j1", status }), { status: 200 }));
  });
  return arrived;
}

it("a large file is sent in parts of a mebibyte, then started", async () => {
  const arrived = server("receiving");
  const shares: number[] = [];

  await startImport(whole, (share) => shares.push(share));

  expect(arrived).toEqual([
    "PUT /api/imports/jobs/j1",
    "PUT /api/imports/jobs/j1/text?part=0 1048576",
    "PUT /api/imports/jobs/j1/text?part=1 1048576",
    "PUT /api/imports/jobs/j1/text?part=2 402848",
    "POST /api/imports/jobs/j1/start",
  ]);
  expect(shares).toEqual([1 / 3, 2 / 3, 1]);
});

it("an import that has started already is not sent again", async () => {
  const arrived = server("running");

  await startImport(whole, () => undefined);

  expect(arrived).toEqual(["PUT /api/imports/jobs/j1"]);
});
