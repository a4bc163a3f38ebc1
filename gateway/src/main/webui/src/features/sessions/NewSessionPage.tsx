import { PageHeader } from "@/shared/ui/PageHeader";

export function NewSessionPage() {
  return <PageHeader title="New Session" />;
}
