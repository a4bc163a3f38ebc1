import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { may } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { questionQuery } from "../questionsApi";
import { QuestionForm } from "./QuestionForm";

const route = getRouteApi("/member/questions/$questionId/edit");

export function EditQuestionPage() {
  return (
    <RoleGate roles={may.writeQuestions}>
      <Editor />
    </RoleGate>
  );
}

function Editor() {
  const { questionId } = route.useParams();
  // Always the newest: editing an old copy would end in a conflict.
  const question = useQuery({ ...questionQuery(questionId), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false });
  if (question.error && !question.data) {
    return <ErrorState error={question.error} what="The question could not be loaded" onRetry={() => void question.refetch()} />;
  }
  if (!question.data || !question.isFetchedAfterMount) {
    return <SkeletonLines lines={14} />;
  }
  return question.data.builtIn ? <BuiltIn id={questionId} /> : <QuestionForm key={questionId} opened={question.data} />;
}

function BuiltIn({ id }: { id: string }) {
  return (
    <EmptyState
      icon="lock"
      title="Built-in questions stay as they are"
      action={
        <LinkButton to="/questions/$questionId" params={{ questionId: id }} variant="default">
          Back to the question
        </LinkButton>
      }
    >
      They are the same in every installation and improve with it. Copy the question to make your own out of it.
    </EmptyState>
  );
}
