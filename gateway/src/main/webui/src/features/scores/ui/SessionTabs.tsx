import { Link } from "@tanstack/react-router";
import classes from "./SessionTabs.module.css";

const PLACES = [
  { to: "/sessions/$sessionId", name: "Session" },
  { to: "/sessions/$sessionId/scores", name: "Scores" },
  { to: "/sessions/$sessionId/scorecard", name: "My scorecard" },
  { to: "/sessions/$sessionId/report", name: "Report" },
  { to: "/sessions/$sessionId/replay", name: "Replay" },
] as const;

/** The pages about one session. */
export function SessionTabs({ session }: { session: string }) {
  return (
    <nav aria-label="This session" className={classes.tabs}>
      {PLACES.map(({ to, name }) => (
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
