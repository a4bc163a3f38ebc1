import { describe, expect, it } from "vitest";
import { MAX_PENDING, Outbox, OutboxRefusal } from "./outbox";
import { MemoryKeep } from "./testing/roomDiary";

const chat = (text: string) => ({ kind: "chatted" as const, data: { text } });

describe("the outbox", () => {
  it("numbers densely from one", () => {
    const outbox = new Outbox(new MemoryKeep());
    expect([outbox.add(chat("a"), 0).seq, outbox.add(chat("b"), 0).seq]).toEqual([1, 2]);
  });

  it("refuses more than it may hold, and uses no number for it", () => {
    const outbox = new Outbox(new MemoryKeep());
    Array.from({ length: MAX_PENDING }, () => outbox.add(chat("x"), 0));
    expect(() => outbox.add(chat("one too many"), 0)).toThrow(OutboxRefusal);
    outbox.settle(1);
    expect(outbox.add(chat("fits"), 0).seq).toBe(MAX_PENDING + 1);
  });

  it("refuses an entry larger than a frame, counted in bytes", () => {
    const outbox = new Outbox(new MemoryKeep());
    expect(() => outbox.add(chat("é".repeat(40_000)), 0)).toThrow(OutboxRefusal);
    expect(outbox.unused).toBe(true);
  });

  it("says when it could not be kept", () => {
    const keep = new MemoryKeep();
    const outbox = new Outbox(keep);
    keep.full = true;
    outbox.add(chat("a"), 0);
    expect(outbox.kept).toBe(false);
  });

  it("starts anew from something unreadable", () => {
    const keep = new MemoryKeep();
    keep.text = "{";
    expect(new Outbox(keep).unused).toBe(true);
  });

  it("never reuses a number that the server knows", () => {
    const outbox = new Outbox(new MemoryKeep());
    outbox.settleThrough(7);
    expect(outbox.add(chat("a"), 0).seq).toBe(8);
  });
});
