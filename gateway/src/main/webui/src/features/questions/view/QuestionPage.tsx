import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { QuestionView } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { ErrorState } from "@/shared/ui/ErrorState";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RelativeTime } from "@/shared/ui/Time";
import { QuestionReports } from "../report/QuestionReports";
import { Comments } from "../review/Comments";
import { DueNotice } from "../review/DueNotice";
import { ReviewBar } from "../review/ReviewBar";
import { AnsweredWarnings, DraftWarnings } from "../review/Warnings";
import { QuestionFacts } from "../QuestionFacts";
import { questionQuery } from "../questionsApi";
import { QuestionActions } from "./QuestionActions";
import { QuestionAside } from "./QuestionAside";
import { QuestionContentView } from "./QuestionContentView";
import classes from "./QuestionPage.module.css";

const route = getRouteApi("/member/questions/$questionId");

export function QuestionPage() {
  const { questionId } = route.useParams();
  const question = useQuery(questionQuery(questionId));
  if (question.error && !question.data) {
    return <ErrorState error={question.error} what="The question could not be loaded" onRetry={() => void question.refetch()} />;
  }
  return question.data ? <Loaded question={question.data} /> : <SkeletonLines lines={14} />;
}

function Loaded({ question }: { question: QuestionView }) {
  const { content, status, builtIn, version, editorial } = question;
  // Only those who write questions see the draft, even where there is one.
  const drafted = editorial.review != null;
  const writer = useHasRole(...may.writeQuestions);
  const { level, kind, competency, difficulty, minutes } = content;
  return (
    <>
      <PageHeader
        title={content.title}
        above={<TextLink to="/questions">Questions</TextLink>}
        below={
          <>
            <QuestionFacts of={{ level, kind, competency, difficulty, minutes, status, builtIn }} />
            <span>
              {version != null && `version ${version}, `}changed <RelativeTime at={question.updatedAt} />
            </span>
          </>
        }
        actions={<QuestionActions question={question} />}
      />
      {drafted && version != null && (
        <p className={classes.notice}>
          You see the draft. Version {version} stays in use until the draft is published.{" "}
          <TextLink to="/questions/$questionId/compare" params={{ questionId: question.id }} c="inherit" td="underline">
            See what changed
          </TextLink>
        </p>
      )}
      <DueNotice question={question} />
      <ReviewBar question={question} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <DraftWarnings question={question} />
          <QuestionContentView content={content} />
          {!drafted && <AnsweredWarnings warnings={editorial.published} />}
          {writer && !builtIn && <Comments question={question} />}
          {version != null && <QuestionReports question={question} version={version} />}
        </div>
        <QuestionAside question={question} />
      </div>
    </>
  );
}
