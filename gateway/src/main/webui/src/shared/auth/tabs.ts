import { authentication } from "./authentication";

/** Signing out in one tab signs out the others; signing in as somebody else reloads them. */
export function keepTabsInStep() {
  if (!("BroadcastChannel" in window)) {
    return;
  }
  const channel = new BroadcastChannel("rehearsal-identity");
  let known = keyOf();
  authentication.subscribe(() => {
    const key = keyOf();
    const concernsOthers = key.startsWith("member:") || known.startsWith("member:");
    if (key !== known && concernsOthers) {
      channel.postMessage(key);
    }
    known = key;
  });
  channel.onmessage = (message: MessageEvent<unknown>) => {
    const mine = authentication.identity().kind;
    if (message.data === known || mine === "unknown" || mine === "candidate") {
      return;
    }
    if (message.data === "anonymous") {
      known = "anonymous";
      authentication.signedOut(false);
    } else if (typeof message.data === "string" && message.data.startsWith("member:")) {
      window.location.reload();
    }
  };
}

function keyOf(): string {
  const identity = authentication.identity();
  return identity.kind === "member" ? `member:${identity.member.id}` : identity.kind;
}
