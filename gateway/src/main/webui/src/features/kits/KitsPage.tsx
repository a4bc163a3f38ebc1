import { PageHeader } from "@/shared/ui/PageHeader";

export function KitsPage() {
  return <PageHeader title="Kits" />;
}
