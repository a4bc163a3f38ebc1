import { ApiProblem, problemOf, unreachable } from "./problem";

/** Where the client gets its bearer token from, and how it asks for a new one. */
export interface Credentials {
  /** A token good for a few more seconds, or null for an anonymous request. */
  token(): Promise<string | null>;
  /** Gets a new token in place of `refused`; null when the session is over. */
  renew(refused: string): Promise<string | null>;
}

export type QueryValue = string | number | boolean | null | undefined | readonly string[];

export interface Options {
  query?: Record<string, QueryValue>;
  signal?: AbortSignal | undefined;
}

const anonymous: Credentials = { token: () => Promise.resolve(null), renew: () => Promise.resolve(null) };

/** JSON over HTTP with bearer tokens. A 401 leads to one renewal and one repetition; every other failure is an ApiProblem. */
export class ApiClient {
  private credentials = anonymous;

  constructor(private readonly send: typeof fetch = (...call) => fetch(...call)) {}

  authenticateWith(credentials: Credentials) {
    this.credentials = credentials;
  }

  get<T>(path: string, options: Options = {}): Promise<T> {
    return this.json<T>("GET", path, undefined, options);
  }

  post<T>(path: string, body?: unknown, options: Options = {}): Promise<T> {
    return this.json<T>("POST", path, body, options);
  }

  put<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
    return this.json<T>("PUT", path, body, options);
  }

  patch<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
    return this.json<T>("PATCH", path, body, options);
  }

  async delete(path: string, options: Options = {}): Promise<void> {
    await this.json<unknown>("DELETE", path, undefined, options);
  }

  /** The raw response of an authenticated request, for streams and files. Throws an ApiProblem unless it is a success. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const token = await this.credentials.token();
    let response = await this.attempt(path, init, token);
    if (response.status === 401 && token !== null) {
      const renewed = await this.credentials.renew(token);
      if (renewed !== null) {
        response = await this.attempt(path, init, renewed);
      }
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }

  private async json<T>(method: string, path: string, body: unknown, { query, signal }: Options): Promise<T> {
    const headers = new Headers({ Accept: "application/json, application/problem+json" });
    const init: RequestInit = { method, headers };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      headers.set("Content-Type", "application/json");
    }
    if (signal) {
      init.signal = signal;
    }
    const response = await this.fetch(path + queryString(query), init);
    if (response.status === 204) {
      return undefined as T;
    }
    const text = await response.text();
    try {
      return (text === "" ? undefined : JSON.parse(text)) as T;
    } catch {
      throw new ApiProblem(502, "/problems/unreadable", "The answer could not be read", "Try again in a moment.");
    }
  }

  private async attempt(path: string, init: RequestInit, token: string | null): Promise<Response> {
    const headers = new Headers(init.headers);
    if (token !== null) {
      headers.set("Authorization", `Bearer ${token}`);
    }
    try {
      return await this.send(path, { ...init, headers });
    } catch (failure) {
      if (init.signal?.aborted) {
        throw failure;
      }
      throw unreachable();
    }
  }
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

export const api = new ApiClient();
