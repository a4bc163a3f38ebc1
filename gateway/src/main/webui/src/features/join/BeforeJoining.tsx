import { Button, Checkbox } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { ApiProblem, asProblem } from "@/shared/api/problem";
import { FormProblem } from "@/shared/ui/FormProblem";
import { PageHeader } from "@/shared/ui/PageHeader";
import { Icon, type IconName } from "@/shared/ui/Icon";
import classes from "./Join.module.css";

interface Props {
  joining: { isPending: boolean; error: Error | null };
  onJoin: () => void;
}

const steps: { icon: IconName; title: string; words: string }[] = [
  { icon: "camera", title: "First, your devices", words: "You can look at yourself and test the microphone. Neither is required." },
  { icon: "clock", title: "Then the lobby", words: "You wait there until the interviewers let you in. They see that you have arrived." },
  {
    icon: "code",
    title: "Then the interview",
    words: "You see one question at a time, talk, write in an editor and draw on a board that all of you share. You can also chat.",
  },
];

export function BeforeJoining({ joining, onJoin }: Props) {
  const [agreed, setAgreed] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (agreed) {
      onJoin();
    }
  };
  return (
    <>
      <PageHeader title="You are invited to an interview" below="No account is needed. This is what will happen:" />
      <ol className={classes.steps}>
        {steps.map(({ icon, title, words }) => (
          <li key={title}>
            <span className={classes.mark}>
              <Icon name={icon} size={18} />
            </span>
            <div>
              <h2 className={classes.stepTitle}>{title}</h2>
              <p className={classes.dim}>{words}</p>
            </div>
          </li>
        ))}
      </ol>
      <section className={classes.consent} aria-label="What is recorded">
        <h2 className={classes.stepTitle}>What is recorded</h2>
        <p>
          The session&apos;s log: what is asked, everything typed in the editor and the chat or drawn on the board, with the time, and the interviewers&apos;
          ratings. The hiring team can replay it. <strong>Sound and picture are not recorded.</strong>
        </p>
        <form onSubmit={submit}>
          <Checkbox
            my="lg"
            size="md"
            label="I agree that the session is recorded to the log."
            checked={agreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <FormProblem error={explained(joining.error)} />
          <Button type="submit" size="md" mt="sm" disabled={!agreed} loading={joining.isPending}>
            Go on
          </Button>
        </form>
      </section>
    </>
  );
}

/** A link that is not good any more, in words that say what to do. */
function explained(error: Error | null): ApiProblem | null {
  if (error === null) {
    return null;
  }
  const problem = asProblem(error);
  if (problem.is("invitation-used")) {
    const detail = "This link was opened on another device or browser. Open it there, or ask the person who invited you for a new one.";
    return new ApiProblem(problem.status, problem.type, problem.title, detail);
  }
  const over = problem.is("invitation-expired") || problem.is("invitation-revoked");
  if (over || problem.status === 404 || problem.status === 410 || problem.status === 401) {
    const detail = "This link does not work: it is incomplete, has expired, or a newer one replaced it.";
    return new ApiProblem(problem.status, problem.type, problem.title, `${detail} Ask the person who invited you for a new one.`);
  }
  return problem;
}
