import type { paths } from "./schema";

/** What can be asked of the gateway, as its OpenAPI document has it: which paths, with what, for which answer. */
export type Method = "get" | "post" | "put" | "patch" | "delete";
export type QueryValue = string | number | boolean | null | undefined | readonly string[];

/** The paths that have a method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: object } ? P : never;
}[keyof paths];

type Json<T> = T extends { content: { "application/json": infer J } } ? J : never;
type Success<R> = Json<R[keyof R & (200 | 201)]>;

/** What comes back; nothing for 204. */
export type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? R extends { 204: unknown }
    ? undefined
    : Success<R>
  : never;

type Path<O> = O extends { parameters: { path: infer T } } ? { path: T } : unknown;
type Body<O> = O extends { requestBody: { content: { "application/json": infer T } } } ? { body: T } : unknown;
/** Lists may hold any text, for they come out of addresses; nothing is the same as not given. */
type Query<O> = O extends { parameters: { query: infer T } }
  ? { query: Asked<T> }
  : O extends { parameters: { query?: infer T } }
    ? { query?: Asked<T> }
    : unknown;
type Asked<T> = { [N in keyof T]: (T[N] extends readonly unknown[] | undefined ? readonly string[] : T[N]) | null | undefined };

/** What goes with a request: parameters, body, and a signal that ends it. */
export type Asking<P extends keyof paths, M extends Method> = Path<paths[P][M]> &
  Query<paths[P][M]> &
  Body<paths[P][M]> & { signal?: AbortSignal | undefined };

/** May be left out when it may be empty. */
export type Arguments<P extends keyof paths, M extends Method> = object extends Asking<P, M> ? [Asking<P, M>?] : [Asking<P, M>];

/** The path with its parameters filled in, and the query. */
export function addressOf(path: string, parameters: Record<string, string | number> = {}, query: Record<string, QueryValue> = {}) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ""));
  return filled + queryString(query);
}

/** `?a=1&b=x&b=y`, leaving out what is null, undefined or the empty string. */
export function queryString(query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as Exclude<QueryValue, readonly string[]>]) {
      if (one !== "" && one !== null && one !== undefined) {
        parameters.append(name, String(one));
      }
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
