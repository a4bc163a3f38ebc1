import { Link } from "@tanstack/react-router";
import { hasRole, useIdentity, useMember } from "@/shared/auth/identity";
import { Icon } from "@/shared/ui/Icon";
import classes from "./Navigation.module.css";
import { places } from "./places";

export function Navigation() {
  const identity = useIdentity();
  const organisation = useMember()?.organisation.name;
  const visible = places.filter(({ roles }) => roles === undefined || hasRole(identity, roles));
  return (
    <nav aria-label="Main">
      <ul className={classes.list}>
        {visible.map(({ name, to, icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link} activeOptions={{ exact: to === "/" || to === "/raters", includeSearch: false }}>
              <Icon name={icon} size={18} />
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {organisation !== undefined && <p className={classes.organisation}>{organisation}</p>}
    </nav>
  );
}
