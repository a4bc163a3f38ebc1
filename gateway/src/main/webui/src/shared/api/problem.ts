export interface FieldError {
  field: string;
  message: string;
}

/** A refusal or failure of a request: RFC 9457 problem details, or what stands in for them when none arrived. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail || title);
  }

  /** True when no answer arrived at all; the request may or may not have taken effect. */
  get unreachable(): boolean {
    return this.status === 0;
  }

  /** True when the same request may succeed a little later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 502 && this.status <= 504);
  }

  /** True when the last part of the problem's type is `slug`, for example `invitation-used`. */
  is(slug: string): boolean {
    return this.type.replace(/\/+$/, "").split("/").at(-1) === slug;
  }

  fieldError(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

const titles: Record<number, string> = {
  0: "The server cannot be reached",
  400: "The request was not understood",
  401: "You are signed out",
  403: "Your role does not allow this",
  404: "Not found",
  409: "Somebody else changed this first",
  413: "That is too large",
  422: "This cannot be accepted yet",
  429: "Too many requests",
  503: "The server is busy",
};

/** The problem that stands for an answer that never came. */
export function unreachable(): ApiProblem {
  const detail = navigator.onLine
    ? "The server did not answer. Nothing you typed is lost; try again in a moment."
    : "You are offline. Nothing you typed is lost; try again when the connection is back.";
  return new ApiProblem(0, "/problems/unreachable", "The server cannot be reached", detail);
}

/** Reads the problem out of a response that is not a success. Never throws. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await bodyOf(response);
  return new ApiProblem(
    response.status,
    text(body["type"]) ?? "about:blank",
    text(body["title"]) ?? titles[response.status] ?? "Something went wrong",
    text(body["detail"]) ?? "",
    fieldErrors(body["errors"]),
    retryAfterSeconds(response.headers.get("Retry-After")),
  );
}

/** Anything thrown, as a problem. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) {
    return thrown;
  }
  return new ApiProblem(500, "about:blank", "Something went wrong", "This page met a fault of its own. Reload it to go on.");
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  if (!/json/i.test(response.headers.get("Content-Type") ?? "")) {
    return {};
  }
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) {
    return [];
  }
  return value.flatMap((entry: unknown) => {
    const record = (entry ?? {}) as Record<string, unknown>;
    const message = text(record["message"]);
    return message === undefined ? [] : [{ field: text(record["field"]) ?? "", message }];
  });
}

function retryAfterSeconds(header: string | null): number | null {
  if (header === null || header.trim() === "") {
    return null;
  }
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 300) : null;
}
