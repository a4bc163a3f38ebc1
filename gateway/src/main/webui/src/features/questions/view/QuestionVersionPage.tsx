import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ErrorState } from "@/shared/ui/ErrorState";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Time } from "@/shared/ui/Time";
import { AnsweredWarnings } from "../review/Warnings";
import { QuestionFacts } from "../QuestionFacts";
import { versionQuery } from "../questionsApi";
import { QuestionContentView } from "./QuestionContentView";

const route = getRouteApi("/member/questions/$questionId/versions/$version");

/** One published version as it was, and for ever is. */
export function QuestionVersionPage() {
  const { questionId, version } = route.useParams();
  const { data, error, refetch } = useQuery(versionQuery(questionId, version));
  if (error && !data) {
    return <ErrorState error={error} what="The version could not be loaded" onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <SkeletonLines lines={14} />;
  }
  return (
    <>
      <PageHeader
        title={data.content.title}
        above={
          <TextLink to="/questions/$questionId" params={{ questionId }}>
            The question as it is now
          </TextLink>
        }
        below={
          <>
            <QuestionFacts of={data.content} />
            <span>
              version {data.version}, published <Time at={data.publishedAt} />
            </span>
          </>
        }
      />
      <QuestionContentView content={data.content} />
      <AnsweredWarnings warnings={data.warnings} />
    </>
  );
}
