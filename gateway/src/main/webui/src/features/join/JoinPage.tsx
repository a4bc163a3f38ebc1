import { PageHeader } from "@/shared/ui/PageHeader";

export function JoinPage() {
  return <PageHeader title="Join" />;
}
