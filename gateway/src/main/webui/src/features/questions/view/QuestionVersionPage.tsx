import { PageHeader } from "@/shared/ui/PageHeader";

export function QuestionVersionPage() {
  return <PageHeader title="Question Version" />;
}
