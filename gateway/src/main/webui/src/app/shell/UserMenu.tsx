import { Menu, UnstyledButton } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { authentication } from "@/shared/auth/authentication";
import { useMember } from "@/shared/auth/identity";
import { Icon } from "@/shared/ui/Icon";
import { tellProblem } from "@/shared/ui/tell";
import { ColourSchemeSwitch } from "./ColourSchemeSwitch";
import classes from "./UserMenu.module.css";

export function UserMenu() {
  const signedIn = useMember();
  const signOut = useSignOut();
  if (signedIn === null) {
    return null;
  }
  const { member } = signedIn;
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`Account of ${member.name}`}>
          {initials(member.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{member.name}</div>
          <div className={classes.small}>{member.email}</div>
          <div className={classes.small}>{member.roles.join(", ")}</div>
        </div>
        <Menu.Divider />
        <ColourSchemeSwitch />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function useSignOut() {
  const navigate = useNavigate();
  return async () => {
    try {
      await authentication.signOut();
      await navigate({ to: "/sign-in" });
    } catch (failure) {
      tellProblem("You are still signed in", failure);
    }
  };
}

/** One or two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.at(0) ?? "?";
  const last = words.length > 1 ? (words.at(-1)?.at(0) ?? "") : "";
  return (first + last).toUpperCase();
}
