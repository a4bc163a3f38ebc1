import { describe, expect, it } from "vitest";
import { ApiClient, queryString } from "./client";
import { ApiProblem } from "./problem";

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

describe("the API client", () => {
  it("sends the token and repeats a request once with a renewed one after a 401", async () => {
    // Given
    const sent: (string | null)[] = [];
    const client = new ApiClient((_, init) => {
      const authorization = new Headers(init?.headers).get("Authorization");
      sent.push(authorization);
      return Promise.resolve(authorization === "Bearer new" ? json({ ok: true }) : json({}, 401));
    });
    client.authenticateWith({ token: () => Promise.resolve("old"), renew: () => Promise.resolve("new") });

    // When
    const answer = await client.get<{ ok: boolean }>("/api/kits");

    // Then
    expect(answer.ok).toBe(true);
    expect(sent).toEqual(["Bearer old", "Bearer new"]);
  });

  it("does not renew a second time when the new token is refused too", async () => {
    // Given
    let renewals = 0;
    const client = new ApiClient(() => Promise.resolve(json({}, 401)));
    client.authenticateWith({ token: () => Promise.resolve("old"), renew: () => Promise.resolve(`new${++renewals}`) });

    // When
    const outcome = client.get("/api/kits");

    // Then
    await expect(outcome).rejects.toMatchObject({ status: 401 });
    expect(renewals).toBe(1);
  });

  it("makes a problem of an answer that never came", async () => {
    const client = new ApiClient(() => Promise.reject(new TypeError("failed to fetch")));

    const outcome = client.get("/api/kits");

    await expect(outcome).rejects.toSatisfy((problem: ApiProblem) => problem.unreachable && problem.passing);
  });

  it("lets an aborted request stay an abort", async () => {
    const abort = new AbortController();
    const client = new ApiClient(() => Promise.reject(new DOMException("aborted", "AbortError")));
    abort.abort();

    const outcome = client.get("/api/kits", { signal: abort.signal });

    await expect(outcome).rejects.toMatchObject({ name: "AbortError" });
  });

  it("answers nothing for 204", async () => {
    const client = new ApiClient(() => Promise.resolve(new Response(null, { status: 204 })));

    await expect(client.delete("/api/kits/1")).resolves.toBeUndefined();
  });
});

describe("a query string", () => {
  it("repeats lists and leaves out what is empty", () => {
    expect(queryString({ q: "a b", level: ["senior", "staff"], cursor: null, sort: undefined, kind: "" })).toBe(
      "?q=a+b&level=senior&level=staff",
    );
  });

  it("is empty without parameters", () => {
    expect(queryString({ q: undefined })).toBe("");
  });
});
