import type { ReactNode } from "react";
import type { Role } from "../api/model";
import { useHasRole } from "../auth/identity";
import { NoPermission } from "./NoPermission";

interface Props {
  roles: readonly Role[];
  children: ReactNode;
  /** What others see; by default a page that says which roles may. Pass null to show nothing. */
  otherwise?: ReactNode;
}

export function RoleGate({ roles, children, otherwise }: Props) {
  const allowed = useHasRole(...roles);
  if (allowed) {
    return children;
  }
  return otherwise === undefined ? <NoPermission needs={roles.join(" or ")} /> : otherwise;
}
