import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api/client";
import type { InvitedMember, Member, MemberInvitation, Page, Role } from "@/shared/api/model";

const pageSize = 100;
const mostPages = 20;

/** Everybody in the organisation. Asked for page by page; an organisation has few enough members to hold them all. */
export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async ({ signal }) => {
    const all: Member[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const next: Page<Member> = await api.get<Page<Member>>("/api/members", { query: { limit: pageSize, cursor }, signal });
      all.push(...next.items);
      cursor = next.next ?? null;
      if (cursor === null) {
        break;
      }
    }
    return all;
  },
  staleTime: 60_000,
});

/** Names by member id; "a former member" for ids that are not known. */
export function useMemberNames(): (id: string) => string {
  const { data } = useQuery(membersQuery);
  const names = new Map((data ?? []).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? (data === undefined ? "…" : "a former member");
}

export interface NewMember {
  name: string;
  email: string;
  roles: Role[];
}

export function inviteMember(member: NewMember): Promise<InvitedMember> {
  return api.post("/api/members", member);
}

export function changeMember(id: string, change: { revision: number; name?: string; roles?: Role[] }): Promise<Member> {
  return api.patch(`/api/members/${id}`, change);
}

export function setActive(id: string, active: boolean): Promise<Member> {
  return api.post(`/api/members/${id}/${active ? "enable" : "disable"}`);
}

export function newInvitation(id: string): Promise<MemberInvitation> {
  return api.post(`/api/members/${id}/invitation`);
}
