import { Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useIdentity } from "@/shared/auth/identity";
import { CandidateElsewhere } from "./CandidateElsewhere";
import { CommandPalette } from "./CommandPalette";
import classes from "./MemberLayout.module.css";
import { Navigation } from "./Navigation";
import { TopBar } from "./TopBar";
import { useGeneralCommands } from "./useGeneralCommands";

export function MemberLayout() {
  const identity = useIdentity();
  if (identity.kind === "candidate") {
    return <CandidateElsewhere session={identity.session} name={identity.name} />;
  }
  return identity.kind === "member" ? <Frame /> : null;
}

function Frame() {
  const [drawer, { open, close }] = useDisclosure(false);
  const [palette, { open: openPalette, close: closePalette, toggle }] = useDisclosure(false);
  const main = useFocusOnNavigation(close);
  useGeneralCommands();
  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip} onClick={(event) => skipTo(event, main.current)}>
        Skip to the content
      </a>
      <TopBar onMenu={open} onPalette={openPalette} />
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <Drawer opened={drawer} onClose={close} size={264} title="Rehearsal" closeButtonProps={{ "aria-label": "Close menu" }}>
        <Navigation />
      </Drawer>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <CommandPalette opened={palette} onClose={closePalette} onToggle={toggle} />
    </div>
  );
}

/** After going to another page, focus starts at its content, as it would after loading a document. */
function useFocusOnNavigation(onNavigate: () => void) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) {
      shown.current = path;
      onNavigate();
      if (!main.current?.contains(document.activeElement)) {
        main.current?.focus({ preventScroll: true });
      }
    }
  }, [path, onNavigate]);
  return main;
}

function skipTo(event: React.MouseEvent, target: HTMLElement | null) {
  event.preventDefault();
  target?.focus();
}
