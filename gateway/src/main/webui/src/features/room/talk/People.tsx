import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { Role } from "@/shared/socket/protocol";
import { Icon } from "@/shared/ui/Icon";
import { followingOf } from "../follow/following";
import { useWhoIsFollowed } from "../follow/useFollowing";
import { useRoom } from "../store/useRoom";
import classes from "./People.module.css";

export interface Person {
  id: string;
  name: string;
  role: Role;
  /** Null where it is not told. */
  online: boolean | null;
}

interface Props {
  people: readonly Person[];
  me: string;
  /** What else can be done with somebody. */
  children?: (person: Person) => ReactNode;
}

/** Who is in the room, in one line. A hollow dot is somebody who is not connected now. A name that is pressed is followed. */
export function People({ people, me, children }: Props) {
  return (
    <ul className={classes.people} aria-label="People">
      {people.map((person) => {
        const { id, name, role, online } = person;
        return (
          <li key={id} className={classes.person}>
            {online !== null && <span className={classes.dot} data-online={online || undefined} />}
            {online === null || id === me ? (
              <span className={classes.name}>
                {name}
                {id === me && " (you)"}
              </span>
            ) : (
              <Followable id={id} name={name} />
            )}
            <span className="visually-hidden">
              , {role}
              {online !== null && (online ? ", connected" : ", not connected")}
            </span>
            {role === "candidate" && <span className={classes.role}>candidate</span>}
            {children?.(person)}
          </li>
        );
      })}
    </ul>
  );
}

function Followable({ id, name }: { id: string; name: string }) {
  const { toggle } = followingOf(useRoom());
  const followed = useWhoIsFollowed() === id;
  return (
    <button
      type="button"
      className={classes.follow}
      aria-pressed={followed}
      aria-label={`Follow ${name}`}
      title={followed ? `You see what ${name} sees` : `See what ${name} sees`}
      onClick={() => toggle(id)}
    >
      <span className={classes.name}>{name}</span>
      <Icon name="eye" size={14} />
    </button>
  );
}

interface BeforeDoorProps {
  label: string;
  children: ReactNode;
  actions: ReactNode;
}

/** Somebody who is not in the room, and what can be done about it. */
function BeforeDoor({ label, children, actions }: BeforeDoorProps) {
  return (
    <div className={classes.waiting} role="group" aria-label={label}>
      <p className={classes.waitingWords}>{children}</p>
      <div className={classes.waitingActions}>{actions}</div>
    </div>
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
  const actions = (
    <>
      <Button size="compact-sm" onClick={onAdmit}>
        Let in
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" onClick={onRefuse}>
        Turn away
      </Button>
    </>
  );
  return (
    <BeforeDoor label="Waiting to be let in" actions={actions}>
      <strong>{name}</strong> {online ? "is waiting to be let in." : "was waiting and has lost the connection."}
    </BeforeDoor>
  );
}

/** The candidate whom a panel member has sent out. */
export function SentOut({ name, onAdmit }: Pick<WaitingProps, "name" | "onAdmit">) {
  const action = (
    <Button size="compact-sm" variant="default" onClick={onAdmit}>
      Let in again
    </Button>
  );
  return (
    <BeforeDoor label="Not in the room any more" actions={action}>
      <strong>{name}</strong> was sent out of the room.
    </BeforeDoor>
  );
}
