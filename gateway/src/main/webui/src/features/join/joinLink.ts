import { takeFragment } from "@/shared/ui/takeFragment";

const key = "rehearsal.join-link";

/** The token of the join link: out of the address, or as this tab kept it until it is redeemed. */
export function joinToken(): string | null {
  const token = takeFragment();
  try {
    if (token === null) {
      return sessionStorage.getItem(key);
    }
    sessionStorage.setItem(key, token);
  } catch {
    // Without storage a reload needs the link once more.
  }
  return token;
}

/** Once it is redeemed the cookie takes its place. */
export function forgetJoinToken() {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
