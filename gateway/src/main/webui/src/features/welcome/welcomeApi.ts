import { ApiClient } from "@/shared/api/client";
import type { SetupState, SignedIn } from "@/shared/api/model";

/** Requests of people who are not signed in: never with a token. */
const anonymous = new ApiClient();

export function setupState(): Promise<SetupState> {
  return anonymous.get("/api/auth/setup");
}

export interface FirstAdministrator {
  code: string;
  organisation: string;
  name: string;
  email: string;
  password: string;
}

export function setUp(first: FirstAdministrator): Promise<SignedIn> {
  return anonymous.post("/api/auth/setup", first);
}

export function accept(code: string, password: string): Promise<SignedIn> {
  return anonymous.post("/api/auth/accept", { code, password });
}

export function signIn(email: string, password: string): Promise<SignedIn> {
  return anonymous.post("/api/auth/sign-in", { email, password });
}
