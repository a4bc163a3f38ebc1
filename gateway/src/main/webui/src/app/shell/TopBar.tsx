import { ActionIcon, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Icon } from "@/shared/ui/Icon";
import { Wordmark } from "@/shared/ui/Wordmark";
import classes from "./TopBar.module.css";
import { UserMenu } from "./UserMenu";

interface Props {
  onMenu: () => void;
  onPalette: () => void;
}

export function TopBar({ onMenu, onPalette }: Props) {
  return (
    <header className={classes.bar}>
      <ActionIcon className={classes.menu} aria-label="Open menu" onClick={onMenu}>
        <Icon name="menu" size={20} />
      </ActionIcon>
      <Link to="/" className={classes.brand} aria-label="Rehearsal, start">
        <Wordmark />
      </Link>
      <UnstyledButton className={classes.palette} onClick={onPalette}>
        <Icon name="search" />
        <span className={classes.paletteWords}>Find or do anything</span>
        <kbd className={classes.keys} aria-hidden="true">
          {commandKey()} K
        </kbd>
      </UnstyledButton>
      <UserMenu />
    </header>
  );
}

function commandKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
