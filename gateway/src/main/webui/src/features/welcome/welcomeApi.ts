import { ApiClient } from "@/shared/api/client";
import type { FirstAdministrator, SetupState, SignedIn } from "@/shared/api/model";

/** Requests of people who are not signed in: never with a token. */
const anonymous = new ApiClient();

export function setupState(): Promise<SetupState> {
  return anonymous.get("/api/auth/setup");
}

export function setUp(first: FirstAdministrator): Promise<SignedIn> {
  return anonymous.post("/api/auth/setup", { body: first });
}

export function accept(code: string, password: string): Promise<SignedIn> {
  return anonymous.post("/api/auth/accept", { body: { code, password } });
}

export function signIn(email: string, password: string): Promise<SignedIn> {
  return anonymous.post("/api/auth/sign-in", { body: { email, password } });
}
