import { useRoom, useRoomState } from "../store/useRoom";
import { People, Waiting } from "../talk/People";
import type { Panel } from "./usePanel";

/** Who is here, and whoever waits before the door. The waiting are announced. */
export function PeopleBar({ panel: { view } }: { panel: Panel }) {
  const room = useRoom();
  const { presence } = useRoomState(room);
  const online = (id: string) => id === room.me || (presence.get(id)?.online ?? false);
  const waiting = view.participants.filter((person) => person.role === "candidate" && person.status === "waiting");
  const inside = view.participants.filter((person) => person.status === "admitted");
  return (
    <div>
      <p role="status" className="visually-hidden">
        {view.phase !== "ended" && waiting.map((person) => `${person.name} is waiting to be let in.`).join(" ")}
      </p>
      {view.phase !== "ended" &&
        waiting.map(({ id, name }) => (
          <Waiting
            key={id}
            name={name}
            online={online(id)}
            onAdmit={() => room.say("admitted", { participant: id })}
            onRefuse={() => room.say("removed", { participant: id })}
          />
        ))}
      <People me={room.me} people={inside.map((person) => ({ ...person, online: online(person.id) }))} />
    </div>
  );
}
