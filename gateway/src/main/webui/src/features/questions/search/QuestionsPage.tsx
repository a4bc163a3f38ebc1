import { PageHeader } from "@/shared/ui/PageHeader";

export function QuestionsPage() {
  return <PageHeader title="Questions" />;
}
