import { PageHeader } from "@/shared/ui/PageHeader";

export function ImportPage() {
  return <PageHeader title="Import" />;
}
