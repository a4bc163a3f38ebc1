import { isCandidateView, type RoomView } from "@/shared/socket/protocol";
import type { Presence } from "../store/roomStore";
import type { Work } from "../ui/WorkPane";

/** What somebody has before them. */
export interface Whereabouts {
  work: Work | null;
  file: string | null;
  /** Where in that file their cursor is. */
  head: number | null;
}

/** What somebody tells of it; everybody may tell anything. */
type Told = { work?: unknown; file?: unknown; cursor?: { file?: unknown; head?: unknown } | null } | null | undefined;

/** Where somebody is, as far as it is told; null if they are not connected. */
export function whereaboutsOf(presence: Presence | undefined): Whereabouts | null {
  if (!presence?.online) {
    return null;
  }
  const told = presence.data as Told;
  const cursor = typeof told?.cursor?.file === "string" && Number.isInteger(told.cursor.head) ? told.cursor : null;
  const file = typeof told?.file === "string" ? told.file : ((cursor?.file as string | undefined) ?? null);
  return {
    work: told?.work === "editor" || told?.work === "board" ? told.work : null,
    file,
    head: cursor && cursor.file === file ? (cursor.head as number) : null,
  };
}

/** Who can be followed: everybody else who is in the room. */
export function othersIn(view: RoomView, me: string): readonly { id: string; name: string }[] {
  const people = isCandidateView(view) ? view.people : view.participants.filter(({ status }) => status === "admitted");
  return people.filter(({ id }) => id !== me);
}
