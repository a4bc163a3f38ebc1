import { HeldClock } from "@/shared/socket/testing/heldClock";
import type { Tab } from "@/shared/socket/protocol";
import { Mesh, type Other } from "../mesh";
import { addressOf, type Signal } from "../signals";
import { FakeConnection, FakeNetwork, fakeTrack } from "./fakeConnections";

const DELAY_MS = 20;

/** A tab in the call of a test. */
export interface Guest {
  tab: Tab;
  mesh: Mesh;
  connections: FakeConnection[];
  over: string[];
  /** Who it is connected with, by name. */
  connected: () => string[];
  other: (name: string) => Other | undefined;
}

/** A room whose tabs call each other, with signals that take their time and may be lost. */
export class Party {
  readonly clock = new HeldClock();
  readonly network = new FakeNetwork();
  readonly said: { from: string; signal: Signal }[] = [];
  /** Whether a signal is lost. */
  loses: (signal: Signal, from: string) => boolean = () => false;
  readonly #guests = new Map<string, Guest>();
  #ids = 0;

  /** Lets time pass in small steps, so that everything that is done one after the other gets its turn. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= DELAY_MS) {
      await this.clock.pass(Math.min(left, DELAY_MS));
      for (let turn = 0; turn < 30; turn += 1) {
        await Promise.resolve();
      }
    }
  }

  /** Somebody joins. @param client which of the person's tabs */
  joins(name: string, client = "tab"): Guest {
    const tab = { participant: name, client };
    const connections: FakeConnection[] = [];
    const over: string[] = [];
    const mesh = new Mesh(
      {
        me: tab,
        call: this.#id(),
        since: this.clock.now(),
        say: (to, signal) => this.#carry(tab, to, signal),
        connect: () => {
          const connection = new FakeConnection(this.network);
          connections.push(connection);
          return connection;
        },
        refresh: () => Promise.resolve(),
        randomId: () => this.#id(),
        clock: this.clock,
        changed: () => undefined,
        over: (why) => {
          over.push(why);
          guest.mesh.stop();
        },
      },
      { audio: fakeTrack("audio"), video: fakeTrack("video") },
      { audio: true, video: true },
    );
    const guest: Guest = {
      ...{ tab, mesh, connections, over },
      connected: () => mesh.others.filter(({ state }) => state === "connected").map((other) => other.tab.participant).sort(),
      other: (who) => mesh.others.find((one) => one.tab.participant === who),
    };
    this.#guests.set(addressOf(tab), guest);
    mesh.start();
    return guest;
  }

  /** The tab is gone without a word. */
  vanishes(guest: Guest): void {
    this.#guests.delete(addressOf(guest.tab));
    this.loses = ((before) => (signal, from) => from === guest.tab.participant || before(signal, from))(this.loses);
    guest.connections.forEach((connection) => connection.close());
  }

  #carry(from: Tab, to: Tab | null, signal: Signal): boolean {
    this.said.push({ from: from.participant, signal });
    if (!this.loses(signal, from.participant)) {
      const travelled = JSON.parse(JSON.stringify(signal)) as Signal;
      this.clock.after(DELAY_MS, () => {
        for (const [address, { mesh }] of this.#guests) {
          if (to === null ? address !== addressOf(from) : address === addressOf(to)) {
            mesh.receive(from, travelled);
          }
        }
      });
    }
    return true;
  }

  #id(): string {
    this.#ids += 1;
    return `id-${this.#ids}`;
  }
}
