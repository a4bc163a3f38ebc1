import { PageHeader } from "@/shared/ui/PageHeader";

export function SessionPage() {
  return <PageHeader title="Session" />;
}
