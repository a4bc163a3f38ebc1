import { useEffect, useId, useRef, useSyncExternalStore } from "react";

/** An action with a name. Every action of a page is one, so the palette can run it. */
export interface Command {
  id: string;
  name: string;
  group: "Go to" | "On this page" | "Everywhere";
  /** Further words it is found by. */
  also?: string;
  /** Keys that do the same, for show. */
  keys?: string;
  run: () => void;
}

class CommandRegistry {
  private readonly sets = new Map<string, readonly Command[]>();
  private all: readonly Command[] = [];
  private readonly listeners = new Set<() => void>();

  readonly snapshot = () => this.all;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  put(owner: string, commands: readonly Command[]) {
    this.sets.set(owner, commands);
    this.changed();
  }

  remove(owner: string) {
    this.sets.delete(owner);
    this.changed();
  }

  private changed() {
    this.all = [...this.sets.values()].flat();
    this.listeners.forEach((listener) => listener());
  }
}

const registry = new CommandRegistry();

/** Offers `commands` in the palette for as long as the calling component is shown. */
export function useCommands(commands: readonly Command[]) {
  const owner = useId();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const names = JSON.stringify(commands.map(({ id, name, group, also, keys }) => [id, name, group, also, keys]));
  useEffect(() => {
    registry.put(
      owner,
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    );
    return () => registry.remove(owner);
  }, [owner, names]);
}

export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(registry.subscribe, registry.snapshot);
}

/** The commands whose name or further words contain every word of `text`, those whose name starts with it first. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter((command) => {
    const where = `${command.name} ${command.also ?? ""} ${command.group}`.toLowerCase();
    return words.every((word) => where.includes(word));
  });
  const rank = (command: Command) => {
    const name = command.name.toLowerCase();
    return name.startsWith(text.toLowerCase().trim()) ? 0 : words.every((word) => name.includes(word)) ? 1 : 2;
  };
  return words.length === 0 ? found : found.sort((one, other) => rank(one) - rank(other));
}
