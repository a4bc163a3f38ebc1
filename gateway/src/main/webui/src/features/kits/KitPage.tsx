import { PageHeader } from "@/shared/ui/PageHeader";

export function KitPage() {
  return <PageHeader title="Kit" />;
}
