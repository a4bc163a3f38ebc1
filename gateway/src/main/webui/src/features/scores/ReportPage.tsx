import { PageHeader } from "@/shared/ui/PageHeader";

export function ReportPage() {
  return <PageHeader title="Report" />;
}
