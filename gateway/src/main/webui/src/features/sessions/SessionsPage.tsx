import { PageHeader } from "@/shared/ui/PageHeader";

export function SessionsPage() {
  return <PageHeader title="Sessions" />;
}
