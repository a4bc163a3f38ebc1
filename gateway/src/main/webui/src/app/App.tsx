import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { queryClient } from "@/shared/api/queryClient";
import { authentication } from "@/shared/auth/authentication";
import { Messages } from "./Messages";
import { router } from "./router";
import { cssVariables, theme } from "./theme";

const colourSchemes = localStorageColorSchemeManager({ key: "mantine-color-scheme-value" });

export function App() {
  useEffect(() => forgetOnChange(), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colourSchemes}
    >
      <QueryClientProvider client={queryClient}>
        <Messages />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** What one user has loaded is never shown to the next one of this tab. */
function forgetOnChange() {
  let known = userKey();
  return authentication.subscribe(() => {
    const user = userKey();
    if (user !== known) {
      known = user;
      queryClient.clear();
      void router.invalidate();
    }
  });
}

function userKey(): string {
  const identity = authentication.identity();
  switch (identity.kind) {
    case "member":
      return identity.member.id;
    case "candidate":
      return identity.participant;
    case "anonymous":
    case "unknown":
      return identity.kind;
  }
}
