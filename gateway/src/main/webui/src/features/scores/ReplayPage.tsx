import { PageHeader } from "@/shared/ui/PageHeader";

export function ReplayPage() {
  return <PageHeader title="Replay" />;
}
