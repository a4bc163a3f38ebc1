import { addressOf, type Answer, type Arguments, type Method, type PathWith, type QueryValue } from "./operations";
import { ApiProblem, problemOf, unreachable } from "./problem";

/** Where the client gets its bearer token from, and how it asks for a new one. */
export interface Credentials {
  /** A token good for a few more seconds, or null for an anonymous request. */
  token(): Promise<string | null>;
  /** Gets a new token in place of `refused`; null when the session is over. */
  renew(refused: string): Promise<string | null>;
}

/** A request without its types. */
interface Plain {
  path?: Record<string, string | number>;
  query?: Record<string, QueryValue>;
  body?: unknown;
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

  get<P extends PathWith<"get">>(path: P, ...asking: Arguments<P, "get">): Promise<Answer<P, "get">> {
    return this.json("get", path, asking);
  }

  post<P extends PathWith<"post">>(path: P, ...asking: Arguments<P, "post">): Promise<Answer<P, "post">> {
    return this.json("post", path, asking);
  }

  put<P extends PathWith<"put">>(path: P, ...asking: Arguments<P, "put">): Promise<Answer<P, "put">> {
    return this.json("put", path, asking);
  }

  patch<P extends PathWith<"patch">>(path: P, ...asking: Arguments<P, "patch">): Promise<Answer<P, "patch">> {
    return this.json("patch", path, asking);
  }

  delete<P extends PathWith<"delete">>(path: P, ...asking: Arguments<P, "delete">): Promise<Answer<P, "delete">> {
    return this.json("delete", path, asking);
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

  private async json<T>(method: Method, template: string, [asking]: [Plain?]): Promise<T> {
    const { path, query, body, signal } = asking ?? {};
    const headers = new Headers({ Accept: "application/json, application/problem+json" });
    const init: RequestInit = { method: method.toUpperCase(), headers };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      headers.set("Content-Type", "application/json");
    }
    if (signal) {
      init.signal = signal;
    }
    const response = await this.fetch(addressOf(template, path, query), init);
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

export const api = new ApiClient();
