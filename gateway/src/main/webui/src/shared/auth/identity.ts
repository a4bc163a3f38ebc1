import { useSyncExternalStore } from "react";
import type { Member, Organisation, Role } from "../api/model";
import { authentication, type Identity } from "./authentication";

export function useIdentity(): Identity {
  return useSyncExternalStore(authentication.subscribe, authentication.identity);
}

/** The signed-in member; null for candidates and anonymous visitors. */
export function useMember(): { member: Member; organisation: Organisation } | null {
  const identity = useIdentity();
  return identity.kind === "member" ? identity : null;
}

/** True when the signed-in member has at least one of `roles`. */
export function useHasRole(...roles: readonly Role[]): boolean {
  return hasRole(useIdentity(), roles);
}

export function hasRole(identity: Identity, roles: readonly Role[]): boolean {
  return identity.kind === "member" && identity.member.roles.some((role) => roles.includes(role));
}

/** Who may do what, in one place. The services decide again. */
export const may = {
  writeQuestions: ["author", "administrator"],
  writeKits: ["author", "interviewer", "administrator"],
  schedule: ["interviewer", "administrator"],
  rate: ["interviewer", "administrator"],
  /** Read the scores of all candidates, and decide. */
  decide: ["reviewer", "administrator"],
  administer: ["administrator"],
} as const satisfies Record<string, readonly Role[]>;
