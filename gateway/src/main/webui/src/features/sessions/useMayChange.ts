import type { SessionView } from "@/shared/api/model";
import { hasRole, may, useIdentity } from "@/shared/auth/identity";

/** True for whoever may move, cancel or invite to a session: its creator, its panel, administrators. */
export function useMayChange(session: SessionView): boolean {
  const identity = useIdentity();
  if (identity.kind !== "member") {
    return false;
  }
  const { id } = identity.member;
  return session.createdBy === id || session.panel.some(({ member }) => member === id) || hasRole(identity, may.administer);
}

export function useIsOnPanel(session: SessionView): boolean {
  const identity = useIdentity();
  return identity.kind === "member" && session.panel.some(({ member }) => member === identity.member.id);
}
