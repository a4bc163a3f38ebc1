/** What administrators do, loaded together. */
export { MembersPage } from "./MembersPage";
export { SettingsPage } from "../settings/SettingsPage";
