import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type CSSProperties, useEffect, useState } from "react";
import type { BoardCandidate } from "@/shared/api/model";
import { may } from "@/shared/auth/identity";
import { CatchingUp } from "@/shared/ui/CatchingUp";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { LinkButton } from "@/shared/ui/LinkButton";
import { LoadMore } from "@/shared/ui/LoadMore";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { RoleGate } from "@/shared/ui/RoleGate";
import { counted } from "@/shared/ui/words";
import { candidateNames, useCandidateNames } from "../candidates/candidatesApi";
import { useCompetencyName } from "../scores/scoresApi";
import classes from "./Board.module.css";
import { boardQuery } from "./boardApi";
import { BoardRow } from "./BoardRow";
import { Comparison } from "./Comparison";
import { Documents } from "./Documents";
import { type BoardSort, competenciesOf, sortNames } from "./order";
import { ProfileKey } from "./ProfileKey";
import { stripWidth } from "./ProfileStrip";
import { useSteadyOrder } from "./useSteadyOrder";

const route = getRouteApi("/member/board");

/** As many candidates as are readable beside each other. */
const MOST_COMPARED = 4;

/** The candidates of the organisation side by side: what was scored, how sure that is, and what was decided. */
export function BoardPage() {
  const { compare = [] } = route.useSearch();
  return (
    <RoleGate roles={may.decide}>
      {compare.length >= 2 ? <Comparison candidates={compare.slice(0, MOST_COMPARED)} /> : <Board />}
    </RoleGate>
  );
}

function Board() {
  const board = useInfiniteQuery(boardQuery);
  const candidates = board.data?.pages.flatMap((page) => page.candidates) ?? [];
  const { nameOf, known } = useCandidateNames(candidates.map(({ candidate }) => candidate));
  const queries = useQueryClient();
  const [sort, setSort] = useState<BoardSort>("recent");
  const [text, setText] = useState("");
  const order = useSteadyOrder(candidates, sort, text, nameOf, known.size);
  const { hasNextPage, isFetching, fetchNextPage, isFetchNextPageError } = board;
  // What is sorted or looked for may be on a page that was not loaded yet.
  const wantsAll = sort !== "recent" || text.trim() !== "";
  useEffect(() => {
    if (wantsAll && hasNextPage && !isFetching && !isFetchNextPageError) {
      void fetchNextPage();
    }
  }, [wantsAll, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  const everybody = async () => {
    let all = candidates;
    for (let more = hasNextPage; more;) {
      const loaded = await fetchNextPage();
      if (loaded.error) {
        throw loaded.error;
      }
      all = loaded.data?.pages.flatMap((page) => page.candidates) ?? all;
      more = loaded.hasNextPage;
    }
    const names = await candidateNames(queries, all.map(({ candidate }) => candidate));
    return names;
  };
  const behind = board.data?.pages.some(({ upToDate }) => !upToDate) ?? false;
  return (
    <>
      <PageHeader
        title="Board"
        below={
          <>
            <span>Who should we take, and why. Scores come from ratings alone; the decision stays yours.</span>
            <CatchingUp behind={behind} look={board.refetch} />
          </>
        }
        actions={candidates.length > 0 && <Documents address="/api/scores/board/document" names={everybody} fileName="board" />}
      />
      {board.error && !board.data ? (
        <ErrorState error={board.error} what="The board could not be loaded" onRetry={() => void board.refetch()} />
      ) : board.isPending ? (
        <SkeletonLines lines={10} label="Loading the board" />
      ) : candidates.length === 0 ? (
        <EmptyState
          icon="members"
          title="No candidate has been rated yet"
          action={
            <LinkButton to="/sessions" variant="default">
              To the sessions
            </LinkButton>
          }
        >
          Each candidate appears here with the first rating of a first interview, and can then be compared with the others.
        </EmptyState>
      ) : (
        <>
          <div className={classes.tools}>
            <TextInput
              aria-label="Find a candidate"
              placeholder="Find a candidate"
              type="search"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <NativeSelect
              aria-label="Sort by"
              value={sort}
              data={Object.entries(sortNames).map(([value, label]) => ({ value, label }))}
              onChange={(event) => setSort(event.currentTarget.value as BoardSort)}
            />
            <p className={classes.count} role="status">
              {counted(order.length, "candidate")}
              {sort === "fair" && order.length > 1 && ". Where intervals overlap, the order says little."}
            </p>
          </div>
          <Rows candidates={candidates} order={order} nameOf={nameOf} />
          <LoadMore hasMore={hasNextPage} busy={board.isFetchingNextPage} onMore={() => void fetchNextPage()} />
        </>
      )}
    </>
  );
}

interface RowsProps {
  candidates: readonly BoardCandidate[];
  order: readonly string[];
  nameOf: (id: string) => string;
}

function Rows({ candidates, order, nameOf }: RowsProps) {
  const navigate = route.useNavigate();
  const competencyName = useCompetencyName();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const competencies = competenciesOf(candidates);
  const columns = { "--profile": `${Math.max(120, stripWidth(competencies.length))}px` } as CSSProperties;
  const byId = new Map(candidates.map((one) => [one.candidate, one]));
  const choose = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  if (order.length === 0) {
    return <p className={classes.quiet}>No candidate on the board has that name.</p>;
  }
  return (
    <>
      <ProfileKey order={competencies} nameOf={competencyName} />
      <div className={classes.head} style={columns} aria-hidden="true">
        <span />
        <span>Candidate</span>
        <span>Composite</span>
        <span>Fair average</span>
        <span>Competencies</span>
        <span>Decision</span>
      </div>
      <ul className={classes.rows} style={columns}>
        {order.map((id) => {
          const candidate = byId.get(id);
          return (
            candidate && (
              <BoardRow
                key={id}
                candidate={candidate}
                name={nameOf(id)}
                competencies={competencies}
                competencyName={competencyName}
                chosen={chosen.includes(id)}
                full={chosen.length >= MOST_COMPARED}
                onChoose={() => choose(id)}
              />
            )
          );
        })}
      </ul>
      {chosen.length > 0 && (
        <div className={classes.chosen} role="region" aria-label="Comparison">
          <span>
            {chosen.length} of {MOST_COMPARED} chosen{chosen.length === 1 && "; choose one more"}
          </span>
          <Button variant="subtle" onClick={() => setChosen([])}>
            Clear
          </Button>
          <Button disabled={chosen.length < 2} onClick={() => void navigate({ search: { compare: [...chosen] } })}>
            Compare
          </Button>
        </div>
      )}
    </>
  );
}
