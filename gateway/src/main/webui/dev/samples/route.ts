import type { IncomingHttpHeaders } from "node:http";

export interface Request {
  path: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  headers: IncomingHttpHeaders;
  /** True when lists are to be shown empty. */
  empty: boolean;
}

export interface Route {
  method: string;
  path: RegExp;
  status?: number;
  answer: (request: Request) => unknown;
  cookie?: (request: Request) => string;
}

/** `route("GET", "/kits/:id", …)`; a segment with a colon is a name in `request.path`. */
export function route(method: string, path: string, answer: Route["answer"], more: Partial<Route> = {}): Route {
  const pattern = path.replaceAll(".", "\\.").replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return { method, path: new RegExp(`^${pattern}$`), answer, ...more };
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly title: string,
    readonly detail: string,
    readonly errors?: { field: string; message: string }[],
  ) {
    super(detail);
  }
}

export function notFound(): never {
  throw new Refusal(404, "not-found", "Not found", "");
}

/** A stable made-up id. */
export function sampleId(kind: number, number: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, "0")}-${number.toString(16).padStart(12, "0")}`;
}

export function page<T>(all: T[], query: URLSearchParams): { items: T[]; next: string | null } {
  const limit = Number(query.get("limit") ?? 25);
  const from = Number(query.get("cursor") ?? 0);
  return { items: all.slice(from, from + limit), next: from + limit < all.length ? String(from + limit) : null };
}

/** An answer that is not JSON. */
export class Text {
  constructor(
    readonly type: string,
    readonly text: string,
  ) {}
}
