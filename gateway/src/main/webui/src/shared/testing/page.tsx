import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider, type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";

/** Shows something that has links and asks the server, at a made-up address. */
export function showInPage(children: ReactNode): QueryClient {
  haveFonts();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: "always" }, mutations: { networkMode: "always" } } });
  const root = createRootRoute({ component: () => children });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ["/"] }), defaultPendingMs: 0 });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return queries;
}

/** Fields that grow with their text watch for fonts, which this document has none of. */
function haveFonts() {
  if (!("fonts" in document)) {
    Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
  }
}

/** Reads "arrived" in the very moment in which the other parts of the page show the answer to that query. */
export function Arrival({ of }: { of: QueryKey }) {
  return useQuery({ queryKey: of, queryFn: skipToken }).data === undefined ? null : <p>arrived</p>;
}

/** A request that arrived at the fake server. */
export interface Arrived {
  method: string;
  path: string;
  body: unknown;
}

/** What is answered: a body, or a problem with its status. */
export type Answers = Readonly<Record<string, unknown>>;

export class Refused {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {}
}

/** Stands in for the server: `"GET /api/x"` to an answer, or to a function of the request. What is not named is not found. */
export function fakeServer(answers: Answers): Arrived[] {
  const arrived: Arrived[] = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    const path = address.replace(/\?.*$/, "");
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const request = { method, path, body };
    arrived.push(request);
    const found = answers[`${method} ${path}`];
    const answer: unknown = typeof found === "function" ? (found as (request: Arrived) => unknown)(request) : found;
    const refused = answer instanceof Refused ? answer : answer === undefined ? new Refused(404, "") : null;
    const text = JSON.stringify(refused ? { status: refused.status, detail: refused.detail } : answer);
    const type = refused ? "application/problem+json" : "application/json";
    return Promise.resolve(new Response(text, { status: refused?.status ?? 200, headers: { "Content-Type": type } }));
  });
  return arrived;
}
