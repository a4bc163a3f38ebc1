import { useQuery } from "@tanstack/react-query";
import { may } from "@/shared/auth/identity";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { Section } from "@/shared/ui/Section";
import { EditorialRulesForm } from "./EditorialRulesForm";
import { SettingsForm } from "./SettingsForm";
import { settingsQuery } from "./settingsApi";

/** What the organisation has set for itself. */
export function SettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <RoleGate roles={may.administer}>
      <PageHeader title="Settings" below="For the whole organisation." />
      {data ? (
        <SettingsForm kept={data} />
      ) : error ? (
        <ErrorState error={error} what="The settings could not be loaded" onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={6} label="Loading the settings" />
      )}
      <div style={{ marginTop: 40 }}>
        <Section title="Questions">
          <EditorialRulesForm />
        </Section>
      </div>
    </RoleGate>
  );
}
