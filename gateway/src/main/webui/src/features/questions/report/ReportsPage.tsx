import { SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { may, useHasRole } from "@/shared/auth/identity";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { TextLink } from "@/shared/ui/LinkButton";
import { LoadMore } from "@/shared/ui/LoadMore";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import classes from "../review/Review.module.css";
import { Report } from "./Report";
import { inboxQuery, type ReportState, reportStateNames } from "./reportApi";

/** Errors that readers reported: an inbox for those who write questions, one's own reports for everybody else. */
export function ReportsPage() {
  const writer = useHasRole(...may.writeQuestions);
  const [state, setState] = useState<ReportState | "all">(writer ? "open" : "all");
  const found = useInfiniteQuery(inboxQuery(state === "all" ? undefined : state));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const choices = [...Object.entries(reportStateNames), ["all", "All"]].map(([value, label]) => ({ value: value ?? "", label: label ?? "" }));
  return (
    <>
      <PageHeader
        title="Reported errors"
        above={<TextLink to="/questions">Questions</TextLink>}
        below={writer ? "What readers found wrong, and what came of it." : "What you found wrong, and what its authors say."}
      />
      <SegmentedControl
        aria-label="Which reports"
        data={choices}
        value={state}
        onChange={(value) => setState(value as ReportState | "all")}
        mb={16}
      />
      {found.error && !found.data && (
        <ErrorState error={found.error} what="The reports could not be loaded" onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <SkeletonLines lines={8} />}
      {found.data && items.length === 0 && (
        <EmptyState icon="check" title="Nothing here">
          Whoever reads a question and finds something wrong reports it at the question.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {items.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
      <LoadMore hasMore={found.hasNextPage} busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
    </>
  );
}
