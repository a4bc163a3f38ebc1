import { Button } from "@mantine/core";
import type { Role } from "@/shared/socket/protocol";
import classes from "./People.module.css";

export interface Person {
  id: string;
  name: string;
  role: Role;
  /** Null where it is not told. */
  online: boolean | null;
}

/** Who is in the room, in one line. A hollow dot is somebody who is not connected now. */
export function People({ people, me }: { people: readonly Person[]; me: string }) {
  return (
    <ul className={classes.people} aria-label="People">
      {people.map(({ id, name, role, online }) => (
        <li key={id} className={classes.person}>
          {online !== null && <span className={classes.dot} data-online={online || undefined} />}
          <span className={classes.name}>
            {name}
            {id === me && " (you)"}
          </span>
          <span className="visually-hidden">
            , {role}
            {online !== null && (online ? ", connected" : ", not connected")}
          </span>
          {role === "candidate" && <span className={classes.role}>candidate</span>}
        </li>
      ))}
    </ul>
  );
}

interface WaitingProps {
  name: string;
  online: boolean;
  onAdmit: () => void;
  onRefuse: () => void;
}

/** The candidate before the door. */
export function Waiting({ name, online, onAdmit, onRefuse }: WaitingProps) {
  return (
    <div className={classes.waiting} role="group" aria-label="Waiting to be let in">
      <p className={classes.waitingWords}>
        <strong>{name}</strong> {online ? "is waiting to be let in." : "was waiting and has lost the connection."}
      </p>
      <div className={classes.waitingActions}>
        <Button size="compact-sm" onClick={onAdmit}>
          Let in
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={onRefuse}>
          Turn away
        </Button>
      </div>
    </div>
  );
}
