import { Button, Group, Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent } from "react";
import type { QuestionSummary } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { Icon } from "@/shared/ui/Icon";
import { SkeletonLines } from "@/shared/ui/Pending";
import { plainText } from "@/shared/ui/plainText";
import { counted } from "@/shared/ui/words";
import { QuestionFacts } from "../../questions/QuestionFacts";
import { searchQuery } from "../../questions/questionsApi";
import classes from "./AskAnother.module.css";
import { whereInRoom } from "./whereInRoom";
import type { Panel } from "./usePanel";

/** So many are shown; more are found by more words. */
const SHOWN = 20;

interface Props {
  panel: Panel;
  onClose: () => void;
}

/** Picks a question out of the bank and, once that is confirmed, asks it although it is not in the kit. */
export function AskAnother({ panel, onClose }: Props) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<QuestionSummary | null>(null);
  const reveal = (question: string) => {
    onClose();
    panel.reveal(question);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={chosen ? "Reveal it to the candidate now?" : "Ask another question"}
      size={600}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {chosen ? (
        <Confirm panel={panel} question={chosen} onBack={() => setChosen(null)} onReveal={() => reveal(chosen.id)} />
      ) : (
        <Bank panel={panel} text={text} onText={setText} onChoose={setChosen} />
      )}
    </Modal>
  );
}

interface BankProps {
  panel: Panel;
  text: string;
  onText: (text: string) => void;
  onChoose: (question: QuestionSummary) => void;
}

/** A combobox over the published questions; those that are in the room already cannot be chosen. */
function Bank({ panel: { view }, text, onText, onChoose }: BankProps) {
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const [q] = useDebouncedValue(text.trim(), 250);
  const search = useInfiniteQuery(searchQuery({ status: ["published"], ...(q === "" ? {} : { q }) }, SHOWN));
  const first = search.data?.pages[0];
  const found = first?.items ?? [];
  const at = Math.min(active, found.length - 1);
  const searching = search.isFetching || q !== text.trim();
  const choose = (question: QuestionSummary | undefined) => {
    if (question && whereInRoom(view.items, question.id) === null) {
      onChoose(question);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (at + step + found.length) % found.length;
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      // What is shown may still be what was found for other words.
      choose(searching ? undefined : found[at]);
    }
  };
  return (
    <>
      <div className={classes.search}>
        <Icon name="search" />
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-label="Search the bank"
          aria-expanded={found.length > 0}
          aria-controls="another-question"
          aria-activedescendant={found[at] ? optionId(at) : undefined}
          aria-autocomplete="list"
          placeholder="Search the published questions"
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p role="status" className={classes.status}>
        {first && !search.error && wordsFor(first.total, q)}
      </p>
      {search.error ? (
        <ErrorState
          error={search.error}
          what="The bank could not be searched"
          kept="The interview goes on; the questions of the kit are all here."
          onRetry={() => void search.refetch()}
        />
      ) : !first ? (
        <SkeletonLines lines={8} label="Searching" />
      ) : null}
      <ul
        ref={list}
        id="another-question"
        role="listbox"
        aria-label="Questions"
        className={classes.list}
        hidden={Boolean(search.error) || found.length === 0}
        data-stale={search.isPlaceholderData || undefined}
      >
        {found.map((question, index) => {
          const where = whereInRoom(view.items, question.id);
          return (
            // The keyboard acts on the combobox above, which names the active option.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={question.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              aria-disabled={where !== null}
              className={classes.option}
              onMouseMove={() => setActive(index)}
              onClick={() => choose(question)}
            >
              <span className={classes.title}>
                {question.title}
                {where && <span className={classes.where}> {where}</span>}
              </span>
              <Facts question={question} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ConfirmProps {
  panel: Panel;
  question: QuestionSummary;
  onBack: () => void;
  onReveal: () => void;
}

function Confirm({ panel, question, onBack, onReveal }: ConfirmProps) {
  const open = panel.current?.content.title;
  return (
    <>
      <p className={classes.title}>{question.title}</p>
      <Facts question={question} />
      {question.excerpt && <p className={classes.excerpt}>{plainText(question.excerpt)}</p>}
      <p className={classes.effect}>
        The candidate sees its text at once{open === undefined ? "" : `, and “${open}” is closed`}. It counts in the scores and
        is marked as beyond the kit in the report.
      </p>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onBack}>
          Back to the bank
        </Button>
        <Button data-autofocus ref={focusNow} disabled={panel.view.phase !== "live"} onClick={onReveal}>
          Reveal it now
        </Button>
      </Group>
    </>
  );
}

/** The field that had the focus is gone by now. */
function focusNow(button: HTMLButtonElement | null) {
  button?.focus();
}

function Facts({ question: { level, competency, minutes } }: { question: QuestionSummary }) {
  return <QuestionFacts of={{ level, minutes, competency }} />;
}

function wordsFor(total: number, q: string): string {
  if (total === 0) {
    return q === "" ? "The bank has no published question yet." : "No published question matches. Try other words.";
  }
  return total > SHOWN ? `The first ${SHOWN} of ${counted(total, "question")}; more words find the others.` : counted(total, "question");
}

function optionId(index: number): string {
  return `another-question-${index}`;
}
