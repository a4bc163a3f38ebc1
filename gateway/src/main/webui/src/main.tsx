// First, because it says in which order the layers of the others count.
import "./app/theme.css";
import "@mantine/core/styles.layer.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepTabsInStep } from "./shared/auth/tabs";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("the page has no element to show the application in");
}
keepTabsInStep();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
