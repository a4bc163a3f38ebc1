import { PageHeader } from "@/shared/ui/PageHeader";

export function NewQuestionPage() {
  return <PageHeader title="New Question" />;
}
