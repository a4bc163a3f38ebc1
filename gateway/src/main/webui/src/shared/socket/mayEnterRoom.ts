import { api } from "../api/client";
import { ApiProblem } from "../api/problem";
import { authentication } from "../auth/authentication";

/**
 * Whether whoever is signed in may enter a session's room: it is there, was not cancelled, and is theirs.
 *
 * @throws ApiProblem when it could not be found out now
 */
export async function mayEnterRoom(session: string): Promise<boolean> {
  const identity = authentication.identity();
  try {
    if (identity.kind === "member") {
      const { status, panel } = await api.get("/api/sessions/{id}", { path: { id: session } });
      return status !== "cancelled" && panel.some(({ member }) => member === identity.member.id);
    }
    const { status } = await api.get("/api/sessions/{id}/visit", { path: { id: session } });
    return status !== "cancelled";
  } catch (failure) {
    if (failure instanceof ApiProblem && (failure.status === 404 || failure.status === 403)) {
      return false;
    }
    throw failure;
  }
}
