import { Badge } from "@mantine/core";
import type { QuestionSummary } from "@/shared/api/model";
import { duration } from "@/shared/time/display";
import { Icon } from "@/shared/ui/Icon";
import { kindNames, levelNames, nameOf, questionStatusNames } from "@/shared/ui/words";
import { Difficulty } from "./Difficulty";
import classes from "./QuestionFacts.module.css";
import { stageNames } from "./review/stages";
import { useCompetencyNames } from "./useCompetencyNames";

type Fact = "level" | "kind" | "competency" | "difficulty" | "minutes" | "status" | "builtIn" | "hasCode" | "review" | "reviewDue";
type Facts = { [K in Fact]?: QuestionSummary[K] | null | undefined };

/** One line of what a question is; parts not known yet are left out. */
export function QuestionFacts({ of }: { of: Facts }) {
  const competencyName = useCompetencyNames();
  return (
    <span className={classes.facts}>
      {of.status && of.status !== "published" && (
        <Badge {...(of.status === "draft" ? { variant: "light", color: "yellow" } : {})}>{questionStatusNames[of.status]}</Badge>
      )}
      {of.review && of.review !== "writing" && (
        <Badge variant="light" {...(of.review === "approved" ? {} : { color: "yellow" })}>
          {stageNames[of.review]}
        </Badge>
      )}
      {of.reviewDue && (
        <Badge variant="light" color="yellow">
          {of.reviewDue === "overdue" ? "Review overdue" : "Review due"}
        </Badge>
      )}
      {of.level && <span>{nameOf(levelNames, of.level)}</span>}
      {of.kind && <span>{nameOf(kindNames, of.kind)}</span>}
      {of.competency && <span>{competencyName(of.competency)}</span>}
      {of.difficulty && <Difficulty value={of.difficulty} />}
      {of.minutes && <span className="tabular">{duration(of.minutes)}</span>}
      {of.hasCode && (
        <span className={classes.icon}>
          <Icon name="code" size={14} /> code
        </span>
      )}
      {of.builtIn && <span>built in</span>}
    </span>
  );
}
