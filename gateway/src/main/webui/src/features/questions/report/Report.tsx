import { Badge, Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useMemberNames } from "@/features/members/membersApi";
import type { DraftContent, ErrorReport } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { focusWithin } from "@/shared/ui/focusWithin";
import { TextLink } from "@/shared/ui/LinkButton";
import { RelativeTime } from "@/shared/ui/Time";
import { placeWords } from "../review/fields";
import classes from "../review/Review.module.css";
import { AnswerReport } from "./AnswerReport";
import { reportStateNames } from "./reportApi";

interface Props {
  report: ErrorReport;
  /** Of the question, to tell the place in words; absent in a list of many questions. */
  content?: DraftContent;
}

/** What a reader found wrong, and what came of it. */
export function Report({ report, content }: Props) {
  const { question, title, version, field, text, by, at, state, answer, answeredBy, fixedIn } = report;
  const name = useMemberNames();
  const writer = useHasRole(...may.writeQuestions);
  const [answering, setAnswering] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const answerIt = () => {
    setAnswering(true);
    focusWithin(() => item.current, "textarea");
  };
  const place = content === undefined && field != null ? placeWords(field, { title }).replace(" (no longer there)", "") : placeWords(field, content ?? { title });
  return (
    <li ref={item} className={classes.item}>
      <div className={classes.head}>
        <Badge variant="light" {...(state === "fixed" ? {} : { color: state === "open" ? "yellow" : "gray" })}>
          {state === "fixed" ? `Fixed in version ${fixedIn ?? ""}` : reportStateNames[state]}
        </Badge>
        {content === undefined && (
          <TextLink to="/questions/$questionId" params={{ questionId: question }} fw={560}>
            {title}
          </TextLink>
        )}
        <span className={classes.place}>{place}</span>
        <span>
          version {version}, {name(by)}, <RelativeTime at={at} />
        </span>
      </div>
      <p className={classes.text}>{text}</p>
      {answer != null && answeredBy != null && (
        <div className={classes.replies}>
          <div className={classes.head}>{name(answeredBy)} answers</div>
          <p className={classes.text}>{answer}</p>
        </div>
      )}
      {writer && !answering && (
        <Button size="compact-sm" variant="subtle" onClick={answerIt}>
          {answer == null ? "Answer" : "Change the answer"}
        </Button>
      )}
      {answering && <AnswerReport report={report} onDone={() => setAnswering(false)} />}
    </li>
  );
}
