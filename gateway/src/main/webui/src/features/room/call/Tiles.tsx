import { useEffect, useRef } from "react";
import type { Call, CallState } from "./call";
import classes from "./Call.module.css";
import type { PeerState } from "./peer";

interface Props {
  call: Call;
  state: CallState;
  nameOf: (participant: string) => string;
}

/** Everybody in the call, oneself last. */
export function Tiles({ call, state, nameOf }: Props) {
  const { others, own, muted } = state;
  return (
    <ul className={classes.tiles} aria-label="In the call" data-count={others.length + 1}>
      {others.map(({ tab, audio, video, tracks, state: way }) => (
        <Tile
          key={`${tab.participant}/${tab.client}`}
          name={nameOf(tab.participant)}
          picture={video ? tracks.video : null}
          heard={audio}
          speaking={audio && call.speaks(tracks.audio)}
          way={way}
        />
      ))}
      <Tile
        name="You"
        picture={own.video}
        heard={own.audio !== null && !muted}
        speaking={!muted && call.speaks(own.audio)}
        way="connected"
        own
      />
    </ul>
  );
}

interface TileProps {
  name: string;
  picture: MediaStreamTrack | null;
  heard: boolean;
  speaking: boolean;
  way: PeerState;
  own?: boolean;
}

const WORDS: Record<PeerState, string | null> = {
  connecting: "connecting…",
  connected: null,
  reconnecting: "connecting again…",
  unreachable: "cannot be reached from your network; still trying",
};

function Tile({ name, picture, heard, speaking, way, own = false }: TileProps) {
  const words = WORDS[way];
  return (
    <li className={classes.tile} data-speaking={speaking || undefined} data-way={way}>
      {picture ? <Picture track={picture} own={own} name={name} /> : <span className={classes.initial}>{initialsOf(name)}</span>}
      {words !== null && <span className={classes.way}>{words}</span>}
      <span className={classes.label}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        {!heard && <span className={classes.muted}>muted</span>}
        <span className="visually-hidden">{picture ? "" : ", camera off"}</span>
      </span>
    </li>
  );
}

/** Without sound: the call plays that, whether or not anything is shown. */
function Picture({ track, own, name }: { track: MediaStreamTrack; own: boolean; name: string }) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current) {
      element.current.srcObject = new MediaStream([track]);
    }
  }, [track]);
  return <video ref={element} className={classes.picture} data-own={own || undefined} autoPlay muted playsInline aria-label={own ? "Your camera" : `Camera of ${name}`} />;
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => /^./u.exec(word)?.[0] ?? "")
    .join("")
    .toUpperCase();
}
