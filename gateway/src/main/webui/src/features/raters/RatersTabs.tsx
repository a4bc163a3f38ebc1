import { Link } from "@tanstack/react-router";
import classes from "../scores/ui/SessionTabs.module.css";

const PLACES = [
  { to: "/raters", name: "Effects" },
  { to: "/agreement", name: "Agreement" },
] as const;

/** The pages about interviewers as raters. */
export function RatersTabs() {
  return (
    <nav aria-label="Interviewers" className={classes.tabs}>
      {PLACES.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={classes.tab}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
