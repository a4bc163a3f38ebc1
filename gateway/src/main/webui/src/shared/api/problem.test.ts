import { describe, expect, it } from "vitest";
import { asProblem, problemOf } from "./problem";

function response(body: string, status: number, type = "application/problem+json", headers: Record<string, string> = {}) {
  return new Response(body, { status, headers: { "Content-Type": type, ...headers } });
}

describe("a problem", () => {
  it("is read with its field errors", async () => {
    const body = { type: "/problems/invalid", title: "Invalid", detail: "Two fields.", errors: [{ field: "name", message: "too long" }] };

    const problem = await problemOf(response(JSON.stringify(body), 400));

    expect(problem).toMatchObject({ status: 400, title: "Invalid", detail: "Two fields." });
    expect(problem.fieldError("name")).toBe("too long");
    expect(problem.is("invalid")).toBe(true);
    expect(problem.is("invitation-used")).toBe(false);
  });

  it.each([
    ["HTML of a proxy", "<h1>Bad gateway</h1>", "text/html"],
    ["broken JSON", "{", "application/json"],
    ["JSON that is no object", "[1]", "application/json"],
    ["fields of the wrong type", '{"title":7,"errors":"none","type":null}', "application/json"],
  ])("is made up from the status for %s", async (_, body, type) => {
    const problem = await problemOf(response(body, 502, type));

    expect(problem.status).toBe(502);
    expect(problem.title).toBe("Something went wrong");
    expect(problem.errors).toEqual([]);
    expect(problem.passing).toBe(true);
  });

  it("says when to come back, within bounds", async () => {
    const soon = await problemOf(response("{}", 503, "application/json", { "Retry-After": "3" }));
    const never = await problemOf(response("{}", 503, "application/json", { "Retry-After": "86400" }));
    const unclear = await problemOf(response("{}", 503, "application/json", { "Retry-After": "Wed, 21 Oct 2026" }));

    expect(soon.retryAfterSeconds).toBe(3);
    expect(never.retryAfterSeconds).toBe(300);
    expect(unclear.retryAfterSeconds).toBeNull();
  });

  it("stands in for anything else thrown, without its message", () => {
    expect(asProblem(new Error("x is undefined")).detail).not.toContain("undefined");
  });
});
