import { describe, expect, it } from "vitest";
import { ApiClient } from "./client";
import { addressOf, queryString } from "./operations";
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
      return Promise.resolve(authorization === "Bearer new" ? json({ needed: true }) : json({}, 401));
    });
    client.authenticateWith({ token: () => Promise.resolve("old"), renew: () => Promise.resolve("new") });

    // When
    const answer = await client.get("/api/auth/setup");

    // Then
    expect(answer.needed).toBe(true);
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

    await expect(client.delete("/api/kits/{id}", { path: { id: "1" } })).resolves.toBeUndefined();
  });
});

/** Never called: that it compiles is the test. */
export function whatTheCompilerRefuses(client: ApiClient): Promise<unknown>[] {
  return [
    // @ts-expect-error no such path
    client.get("/api/nothing"),
    // @ts-expect-error a path without this method
    client.delete("/api/kits"),
    // @ts-expect-error it does not say which kit
    client.get("/api/kits/{id}"),
    // @ts-expect-error an unknown parameter
    client.get("/api/kits", { query: { page: 2 } }),
    // @ts-expect-error a body with a part missing
    client.post("/api/auth/sign-in", { body: { email: "a@example.org" } }),
    // @ts-expect-error no such part of the answer
    client.get("/api/auth/setup") satisfies Promise<{ done: boolean }>,
  ];
}

it("fills what a path leaves open, so that nothing of it can be more than a name", () => {
  expect(addressOf("/api/questions/{id}/versions/{version}", { id: "../a?b", version: 2 }, { limit: 5 })).toBe(
    "/api/questions/..%2Fa%3Fb/versions/2?limit=5",
  );
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
