import { ApiClient, type Credentials } from "../api/client";
import type { JoinedSession, Member, Organisation, SignedIn } from "../api/model";
import { ApiProblem } from "../api/problem";
import { type AccessToken, isFresh, received } from "./accessToken";
import { forgetKind, type IdentityKind, rememberedKind, rememberKind } from "./remembered";

export type Identity =
  | { kind: "unknown" }
  | { kind: "anonymous"; expired: boolean }
  | { kind: "member"; member: Member; organisation: Organisation }
  | { kind: "candidate"; session: string; participant: string; name: string };

/** Runs `task` while no other tab of this origin runs one under the same name. */
export type Lock = <T>(name: string, task: () => Promise<T>) => Promise<T>;

const acrossTabs: Lock = async (name, task) => {
  // The lock manager exists only in secure contexts; without it the server's leeway for concurrent renewals has to do.
  const locks = (navigator as Partial<Navigator>).locks;
  return locks === undefined ? task() : await locks.request(name, task);
};

const refreshPaths = { member: "/api/auth/refresh", candidate: "/api/auth/candidate/refresh" } as const;

/** Who uses this tab, and the access token that proves it. The token is held here and nowhere else. */
export class Authentication implements Credentials {
  private current: Identity = { kind: "unknown" };
  private access: AccessToken | null = null;
  private renewal: Promise<string | null> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly client = new ApiClient(),
    private readonly lock: Lock = acrossTabs,
    private readonly now: () => number = () => Date.now(),
  ) {}

  readonly identity = (): Identity => this.current;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Finds out, once, who uses this tab. Throws an ApiProblem while the server cannot be reached. */
  async restore(): Promise<Identity> {
    if (this.current.kind === "unknown") {
      const kind = rememberedKind();
      if (kind === null) {
        this.become({ kind: "anonymous", expired: false });
      } else {
        await this.renewOnce(kind);
      }
    }
    return this.current;
  }

  signedIn(answer: SignedIn) {
    this.accept(answer);
    this.become({ kind: "member", member: answer.member, organisation: answer.organisation });
    rememberKind("member");
  }

  joined(answer: JoinedSession) {
    this.accept(answer);
    this.become({ kind: "candidate", session: answer.session, participant: answer.participant, name: answer.name });
    rememberKind("candidate");
  }

  /** Ends the session on the server; if that cannot be reached, an ApiProblem is thrown and the user is still signed in. */
  async signOut() {
    await this.client.post("/api/auth/sign-out");
    this.signedOut(false);
  }

  /** Forgets the user in this tab only. */
  signedOut(expired: boolean) {
    this.access = null;
    forgetKind();
    this.become({ kind: "anonymous", expired });
  }

  /** A token good for at least `forSeconds` more, or null when nobody is signed in. */
  async token(forSeconds = 0): Promise<string | null> {
    if (isFresh(this.access, this.now(), forSeconds)) {
      return this.access.value;
    }
    const kind = this.kind();
    return kind === null ? null : this.renewOnce(kind);
  }

  async renew(refused: string): Promise<string | null> {
    if (this.access !== null && this.access.value !== refused) {
      return this.access.value;
    }
    const kind = this.kind();
    return kind === null ? null : this.renewOnce(kind);
  }

  private kind(): IdentityKind | null {
    return this.current.kind === "member" || this.current.kind === "candidate" ? this.current.kind : null;
  }

  private renewOnce(kind: IdentityKind): Promise<string | null> {
    this.renewal ??= this.lock(`rehearsal-refresh-${kind}`, () => this.refresh(kind)).finally(() => {
      this.renewal = null;
    });
    return this.renewal;
  }

  private async refresh(kind: IdentityKind): Promise<string | null> {
    try {
      if (kind === "member") {
        this.signedIn(await this.client.post(refreshPaths.member));
      } else {
        this.joined(await this.client.post(refreshPaths.candidate));
      }
      return this.access?.value ?? null;
    } catch (failure) {
      if (failure instanceof ApiProblem && (failure.status === 401 || failure.status === 403)) {
        this.signedOut(true);
        return null;
      }
      throw failure;
    }
  }

  private accept({ accessToken, expiresAt }: { accessToken: string; expiresAt: string }) {
    this.access = received(accessToken, expiresAt, this.now());
  }

  private become(next: Identity) {
    if (JSON.stringify(next) !== JSON.stringify(this.current)) {
      this.current = next;
      this.listeners.forEach((listener) => listener());
    }
  }
}

export const authentication = new Authentication();
