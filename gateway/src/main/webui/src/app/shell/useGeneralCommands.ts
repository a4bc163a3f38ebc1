import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { hasRole, useIdentity } from "@/shared/auth/identity";
import { type Command, useCommands } from "@/shared/commands/commands";
import { schemes } from "./ColourSchemeSwitch";
import { actions, places } from "./places";
import { useSignOut } from "./UserMenu";

/** What can be done from any page, by role. */
export function useGeneralCommands() {
  const identity = useIdentity();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const going: Command[] = [...actions, ...places]
    .filter(({ roles }) => roles === undefined || hasRole(identity, roles))
    .map(({ name, to }) => ({ id: `go ${to}`, name, group: "Go to", run: () => void navigate({ to }) }));
  const colours: Command[] = schemes.map(({ value, name }) => ({
    id: `colours ${value}`,
    name: `Colours: ${name.toLowerCase()}`,
    also: "theme scheme",
    group: "Everywhere",
    run: () => setColorScheme(value),
  }));
  useCommands([
    ...going,
    ...colours,
    { id: "sign out", name: "Sign out", also: "log out leave", group: "Everywhere", run: () => void signOut() },
  ]);
}
