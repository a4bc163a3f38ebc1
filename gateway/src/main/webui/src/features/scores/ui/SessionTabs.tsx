import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMember } from "@/shared/auth/identity";
import { sessionQuery } from "../scoresApi";
import classes from "./SessionTabs.module.css";

const PLACES = [
  { to: "/sessions/$sessionId", name: "Session" },
  { to: "/sessions/$sessionId/scores", name: "Scores" },
  { to: "/sessions/$sessionId/scorecard", name: "My scorecard" },
  { to: "/sessions/$sessionId/report", name: "Report" },
  { to: "/sessions/$sessionId/replay", name: "Replay" },
] as const;

/** The pages about one session; only its panel writes scorecards. */
export function SessionTabs({ session }: { session: string }) {
  const me = useMember()?.member.id;
  const { data } = useQuery(sessionQuery(session));
  const outside = data !== undefined && !data.panel.some(({ member }) => member === me);
  const places = PLACES.filter(({ name }) => !(outside && name === "My scorecard"));
  return (
    <nav aria-label="This session" className={classes.tabs}>
      {places.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          params={{ sessionId: session }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.tab}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
