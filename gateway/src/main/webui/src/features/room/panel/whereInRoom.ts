import type { RoomItem } from "@/shared/socket/protocol";

/** What is said of a question that the room has already; null of one that it has not, and that can be asked beyond the kit. */
export function whereInRoom(items: readonly Pick<RoomItem, "question" | "status" | "inKit">[], question: string): string | null {
  const item = items.find((one) => one.question === question);
  if (!item) {
    return null;
  }
  return { open: "open now", closed: "asked already", pending: item.inKit ? "in the kit" : "in the room" }[item.status];
}
