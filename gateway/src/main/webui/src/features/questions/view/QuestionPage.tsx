import { PageHeader } from "@/shared/ui/PageHeader";

export function QuestionPage() {
  return <PageHeader title="Question" />;
}
