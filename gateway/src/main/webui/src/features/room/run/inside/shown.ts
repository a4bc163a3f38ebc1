/** How much of a value is shown. */
const MOST = { depth: 3, entries: 60, characters: 4_000 };

/** A value as the console shows it, bounded. */
export function shown(value: unknown): string {
  return typeof value === "string" ? value : inner(value, 0, new Set()).slice(0, MOST.characters);
}

/** What a call of the console prints: the values with a space between them. */
export function line(values: readonly unknown[]): string {
  return `${values.map(shown).join(" ")}\n`;
}

function inner(value: unknown, depth: number, above: Set<object>): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.slice(0, MOST.characters));
    case "bigint":
      return `${value.toString()}n`;
    case "symbol":
      return value.toString();
    case "function":
      return value.name === "" ? "[function]" : `[function ${value.name}]`;
    case "object":
      return value === null ? "null" : object(value, depth, above);
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

function object(value: object, depth: number, above: Set<object>): string {
  try {
    if (above.has(value)) {
      return "[circular]";
    }
    if (value instanceof Error) {
      return `${value.name}: ${value.message}`;
    }
    if (value instanceof Date || value instanceof RegExp || value instanceof Promise) {
      return value instanceof Promise ? "Promise" : String(value);
    }
    if (depth >= MOST.depth) {
      return Array.isArray(value) ? "[…]" : "{…}";
    }
    const within = new Set(above).add(value);
    const each = (one: unknown) => inner(one, depth + 1, within);
    return written(value, each);
  } catch {
    return "[an object that cannot be shown]";
  }
}

function written(value: object, each: (one: unknown) => string): string {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const list = value as ArrayLike<unknown>;
    const name = Array.isArray(value) ? "" : `${value.constructor.name} `;
    const parts = Array.from({ length: Math.min(list.length, MOST.entries) }, (_, i) => each(list[i]));
    return `${name}[${more(parts, list.length).join(", ")}]`;
  }
  if (value instanceof Map) {
    const parts = [...value].slice(0, MOST.entries).map(([key, one]) => `${each(key)} => ${each(one)}`);
    return `Map {${more(parts, value.size).join(", ")}}`;
  }
  if (value instanceof Set) {
    return `Set {${more([...value].slice(0, MOST.entries).map(each), value.size).join(", ")}}`;
  }
  const keys = Object.keys(value);
  const fields = keys
    .slice(0, MOST.entries)
    .map((key) => `${/^[\w$]+$/.test(key) ? key : JSON.stringify(key)}: ${each((value as Record<string, unknown>)[key])}`);
  const maker = (Object.getPrototypeOf(value) as object | null)?.constructor.name ?? "";
  return `${maker === "" || maker === "Object" ? "" : `${maker} `}{${more(fields, keys.length).join(", ")}}`;
}

function more(parts: string[], all: number): string[] {
  return all > parts.length ? [...parts, `… ${all - parts.length} more`] : parts;
}
