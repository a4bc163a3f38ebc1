import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import type { QuestionSearch } from "@/app/pages";
import { may } from "@/shared/auth/identity";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RoleGate } from "@/shared/ui/RoleGate";
import { searchQuery } from "../questionsApi";
import { ExportMenu } from "./ExportMenu";
import { Facets } from "./Facets";
import classes from "./QuestionsPage.module.css";
import { Results } from "./Results";
import { SearchBar } from "./SearchBar";

const route = getRouteApi("/member/questions");

export function QuestionsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const found = useInfiniteQuery(searchQuery(search));
  const first = found.data?.pages[0];
  const change = useCallback(
    (changes: { [K in keyof QuestionSearch]: QuestionSearch[K] | undefined }) => {
      // What was typed is searched for a moment later; by then a result may have been clicked, and that page is on its way.
      if (router.latestLocation.pathname === "/questions") {
        void navigate({ search: (before) => ({ ...before, ...changes }) as QuestionSearch, replace: true, resetScroll: false });
      }
    },
    [navigate, router],
  );
  return (
    <>
      <PageHeader
        title="Questions"
        below="The bank: what to ask, how to judge the answer, and where to read on."
        actions={
          <>
            <LinkButton to="/questions/reports" variant="subtle">
              Reported errors
            </LinkButton>
            <LinkButton to="/questions/coverage" variant="default">
              Coverage
            </LinkButton>
            <ExportMenu search={search} total={first?.total} />
            <RoleGate roles={may.writeQuestions} otherwise={null}>
              <LinkButton to="/questions/import" variant="default">
                Import
              </LinkButton>
              <LinkButton to="/questions/new">Write a question</LinkButton>
            </RoleGate>
          </>
        }
      />
      <SearchBar search={search} onChange={change} />
      <div className={classes.columns}>
        <Facets search={search} facets={first?.facets} onChange={change} />
        <Results found={found} search={search} onClear={() => void navigate({ search: {}, replace: true })} />
      </div>
    </>
  );
}
