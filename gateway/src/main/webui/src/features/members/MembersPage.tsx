import { PageHeader } from "@/shared/ui/PageHeader";

export function MembersPage() {
  return <PageHeader title="Members" />;
}
