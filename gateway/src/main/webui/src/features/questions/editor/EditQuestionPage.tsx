import { PageHeader } from "@/shared/ui/PageHeader";

export function EditQuestionPage() {
  return <PageHeader title="Edit Question" />;
}
