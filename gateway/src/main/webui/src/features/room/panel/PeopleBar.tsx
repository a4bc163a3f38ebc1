import { Suspense, useState } from "react";
import { useRoom, useRoomState } from "../store/useRoom";
import { People, SentOut, Waiting } from "../talk/People";
import { Confirmation } from "./dialogs";
import classes from "./PeopleBar.module.css";
import type { Panel } from "./usePanel";

/** Who is here, and whoever waits before the door or was sent out of it. The waiting are announced. */
export function PeopleBar({ panel: { view } }: { panel: Panel }) {
  const room = useRoom();
  const { presence } = useRoomState(room);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const online = (id: string) => id === room.me || (presence.get(id)?.online ?? false);
  const admit = (participant: string) => () => room.say("admitted", { participant });
  const remove = (participant: string) => () => room.say("removed", { participant });
  const open = view.phase !== "ended";
  const candidates = view.participants.filter((person) => open && person.role === "candidate");
  const waiting = candidates.filter((person) => person.status === "waiting");
  const inside = view.participants.filter((person) => person.status === "admitted");
  // Once somebody has come by a newer link, the one before is history.
  const sentOut = candidates.every((person) => person.status === "removed") ? candidates.slice(-1) : [];
  return (
    <div>
      <p role="status" className="visually-hidden">
        {waiting.map((person) => `${person.name} is waiting to be let in.`).join(" ")}
      </p>
      {waiting.map(({ id, name }) => (
        <Waiting key={id} name={name} online={online(id)} onAdmit={admit(id)} onRefuse={remove(id)} />
      ))}
      {sentOut.map(({ id, name }) => (
        <SentOut key={id} name={name} onAdmit={admit(id)} />
      ))}
      <People me={room.me} people={inside.map((person) => ({ ...person, online: online(person.id) }))}>
        {({ id, name, role }) =>
          open && role === "candidate" && (
            <button type="button" className={classes.sendOut} onClick={() => setLeaving({ id, name })}>
              Send out<span className="visually-hidden"> {name}</span>
            </button>
          )
        }
      </People>
      <Suspense>
        {leaving && (
          <Confirmation
            onClose={() => setLeaving(null)}
            title={`Send ${leaving.name} out of the room?`}
            action="Send out"
            bad
            onConfirm={() => {
              setLeaving(null);
              remove(leaving.id)();
            }}
          >
            They see and hear nothing of the interview any more, until you let them in again. What was written and rated stays.
          </Confirmation>
        )}
      </Suspense>
    </div>
  );
}
