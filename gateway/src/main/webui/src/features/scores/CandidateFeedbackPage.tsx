import { PageHeader } from "@/shared/ui/PageHeader";

export function CandidateFeedbackPage() {
  return <PageHeader title="Candidate Feedback" />;
}
