import { PageHeader } from "@/shared/ui/PageHeader";

export function ScoresPage() {
  return <PageHeader title="Scores" />;
}
