import { PageHeader } from "@/shared/ui/PageHeader";

export function NewKitPage() {
  return <PageHeader title="New Kit" />;
}
