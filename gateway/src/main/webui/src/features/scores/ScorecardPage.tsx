import { PageHeader } from "@/shared/ui/PageHeader";

export function ScorecardPage() {
  return <PageHeader title="Scorecard" />;
}
