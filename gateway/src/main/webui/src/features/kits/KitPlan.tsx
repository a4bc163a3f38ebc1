import { Badge } from "@mantine/core";
import type { KitItem } from "@/shared/api/model";
import { duration } from "@/shared/time/display";
import { TextLink } from "@/shared/ui/LinkButton";
import { QuestionFacts } from "../questions/QuestionFacts";
import classes from "./Kit.module.css";
import { shares } from "./kitDraft";

type PlanItem = Pick<KitItem, "question" | "version" | "title" | "level" | "kind" | "competency" | "minutes" | "weight"> &
  Partial<Pick<KitItem, "status">>;

/** The questions of a kit in their order, to read. */
export function KitPlan({ items }: { items: readonly PlanItem[] }) {
  const parts = shares(items.map(({ weight }) => weight));
  return (
    <ol className={classes.plan}>
      {items.map((item, index) => (
        <li key={item.question} className={classes.planItem}>
          <span className={`tabular ${classes.place ?? ""}`}>{index + 1}</span>
          <div>
            <TextLink
              to="/questions/$questionId/versions/$version"
              params={{ questionId: item.question, version: String(item.version) }}
              className={classes.name ?? ""}
            >
              {item.title}
            </TextLink>{" "}
            {item.status === "retired" && <Badge>retired</Badge>}
            <QuestionFacts of={{ level: item.level, kind: item.kind, competency: item.competency }} />
          </div>
          <span className={`tabular ${classes.numbers ?? ""}`}>
            {duration(item.minutes)}
            <span className={classes.dim}> · {parts[index]} % of the score</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
