import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/shared/api/client";
import type { InvitedMember, Member, MemberInvitation, MemberPage, NewMember, Role } from "@/shared/api/model";

const pageSize = 100;
const mostPages = 20;

/** Everybody in the organisation. Asked for page by page; an organisation has few enough members to hold them all. */
export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async ({ signal }) => {
    const all: Member[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const next: MemberPage = await api.get("/api/members", { query: { limit: pageSize, cursor }, signal });
      all.push(...next.items);
      cursor = next.next;
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
  return useMemo(() => {
    const names = new Map((data ?? []).map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? (data === undefined ? "…" : "a former member");
  }, [data]);
}

export function inviteMember(member: NewMember): Promise<InvitedMember> {
  return api.post("/api/members", { body: member });
}

export function changeMember(id: string, change: { revision: number; name?: string; roles?: Role[] }): Promise<Member> {
  return api.patch("/api/members/{id}", { path: { id }, body: change });
}

export function setActive(id: string, active: boolean): Promise<Member> {
  return api.post(active ? "/api/members/{id}/enable" : "/api/members/{id}/disable", { path: { id } });
}

export function newInvitation(id: string): Promise<MemberInvitation> {
  return api.post("/api/members/{id}/invitation", { path: { id } });
}
