import { Button } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { QuestionSearch } from "@/app/pages";
import type { QuestionPage, QuestionSummary } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { LoadMore } from "@/shared/ui/LoadMore";
import { plainText } from "@/shared/ui/plainText";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { counted } from "@/shared/ui/words";
import { QuestionFacts } from "../QuestionFacts";
import classes from "./QuestionsPage.module.css";

interface Props {
  found: UseInfiniteQueryResult<InfiniteData<QuestionPage>>;
  search: QuestionSearch;
  onClear: () => void;
}

export function Results({ found, search, onClear }: Props) {
  if (found.error && !found.data) {
    return (
      <ErrorState
        error={found.error}
        what="The questions could not be loaded"
        kept="What you searched for is kept in the address."
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (!found.data) {
    return <SkeletonLines lines={12} label="Searching" />;
  }
  const items = found.data.pages.flatMap((page) => page.items);
  const { total = 0, atLeast = false, alike = false } = found.data.pages[0] ?? {};
  if (items.length === 0) {
    return Object.keys(search).length === 0 ? <NoQuestions /> : <NoMatch onClear={onClear} />;
  }
  return (
    <section aria-label="Results">
      <p className={`tabular ${classes.total ?? ""}`} role="status">
        {atLeast ? `More than ${total.toLocaleString()} questions` : counted(total, "question")}
      </p>
      {alike && <p className={classes.alike}>No question has these words as they are written. These have words that are spelled like them.</p>}
      <ul className={classes.results} data-stale={found.isPlaceholderData || undefined}>
        {items.map((question) => (
          <Result key={question.id} question={question} />
        ))}
      </ul>
      <LoadMore hasMore={found.hasNextPage} busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
    </section>
  );
}

function Result({ question }: { question: QuestionSummary }) {
  return (
    <li className={classes.result}>
      <Link to="/questions/$questionId" params={{ questionId: question.id }} className={classes.title}>
        {question.title}
      </Link>
      <QuestionFacts of={question} />
      {question.excerpt && <p className={classes.excerpt}>{plainText(question.excerpt)}</p>}
    </li>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon="search"
      title="No question matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear search and filters
        </Button>
      }
    >
      Try fewer filters or other words; spelling need not be exact.
    </EmptyState>
  );
}

function NoQuestions() {
  return (
    <EmptyState
      icon="question"
      title="The bank is empty"
      action={
        <RoleGate roles={may.writeQuestions} otherwise={null}>
          <LinkButton to="/questions/new">Write a question</LinkButton>
          <LinkButton to="/questions/import" variant="default">
            Import a guide
          </LinkButton>
        </RoleGate>
      }
    >
      Here live the questions of your interviews, each with its answer and rubric. Write the first one, or bring in a guide you have.
    </EmptyState>
  );
}
