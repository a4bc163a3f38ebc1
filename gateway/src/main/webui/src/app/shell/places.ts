import type { Role } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import type { IconName } from "@/shared/ui/Icon";

type PlacePath =
  | "/"
  | "/questions"
  | "/questions/new"
  | "/questions/import"
  | "/questions/reports"
  | "/kits"
  | "/kits/new"
  | "/kits/compose"
  | "/sessions"
  | "/sessions/new"
  | "/board"
  | "/raters"
  | "/raters/me"
  | "/agreement"
  | "/gym"
  | "/admin/members"
  | "/admin/settings";

export interface Place {
  name: string;
  to: PlacePath;
  icon: IconName;
  /** Who sees it; everybody when absent. */
  roles?: readonly Role[];
}

export const places: readonly Place[] = [
  { name: "Home", to: "/", icon: "home" },
  { name: "Questions", to: "/questions", icon: "question" },
  { name: "Kits", to: "/kits", icon: "kit" },
  { name: "Sessions", to: "/sessions", icon: "calendar" },
  { name: "Board", to: "/board", icon: "board", roles: may.decide },
  { name: "Interviewers", to: "/raters", icon: "scales", roles: may.decide },
  { name: "How I rate", to: "/raters/me", icon: "eye", roles: may.rate },
  { name: "Gym", to: "/gym", icon: "gym" },
  { name: "Members", to: "/admin/members", icon: "members", roles: may.administer },
  { name: "Settings", to: "/admin/settings", icon: "settings", roles: may.administer },
];

export const actions: readonly Place[] = [
  { name: "Write a question", to: "/questions/new", icon: "plus", roles: may.writeQuestions },
  { name: "Import questions", to: "/questions/import", icon: "upload", roles: may.writeQuestions },
  { name: "Reported errors", to: "/questions/reports", icon: "warning" },
  { name: "Compose a kit", to: "/kits/compose", icon: "plus", roles: may.writeKits },
  { name: "New kit by hand", to: "/kits/new", icon: "plus", roles: may.writeKits },
  { name: "Schedule a session", to: "/sessions/new", icon: "plus", roles: may.schedule },
  { name: "Agreement between interviewers", to: "/agreement", icon: "scales", roles: may.decide },
];
