import type { Role } from "./commonModel";

export interface Member {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  active: boolean;
  revision: number;
}

export interface Organisation {
  id: string;
  name: string;
}

export interface SignedIn {
  accessToken: string;
  expiresAt: string;
  member: Member;
  organisation: Organisation;
}

export interface JoinedSession {
  accessToken: string;
  expiresAt: string;
  session: string;
  participant: string;
  name: string;
}

export interface SetupState {
  needed: boolean;
}

export interface InvitedMember {
  member: Member;
  link: string;
}

export interface MemberInvitation {
  link: string;
  expiresAt: string;
}
