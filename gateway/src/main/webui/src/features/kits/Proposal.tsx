import { ActionIcon, Badge, Button, Tooltip } from "@mantine/core";
import { useRef, useState } from "react";
import type { KitProposal, ProposedQuestion } from "@/shared/api/model";
import { duration } from "@/shared/time/display";
import { focusWithin } from "@/shared/ui/focusWithin";
import { Icon } from "@/shared/ui/Icon";
import { TextLink } from "@/shared/ui/LinkButton";
import { counted } from "@/shared/ui/words";
import { QuestionFacts } from "../questions/QuestionFacts";
import { useCompetencyNames } from "../questions/useCompetencyNames";
import { Budget } from "./Budget";
import classes from "./Compose.module.css";
import { pinToggled, type Wish } from "./composeWish";
import { Replacements } from "./Replacements";
import { SaveProposal } from "./SaveProposal";

interface Props {
  /** As it stands, and as it was when the kit was proposed. */
  wish: Wish;
  of: Wish;
  proposal: KitProposal;
  /** Whether questions were swapped since. */
  byHand: boolean;
  busy: boolean;
  onWish: (wish: Wish) => void;
  onAnother: () => void;
  onExclude: (item: ProposedQuestion) => void;
  onSwap: (items: ProposedQuestion[]) => void;
  onSaving: (saving: boolean) => void;
}

/** A composed kit: its questions with the reasons, and what it does not cover or keep. */
export function Proposal({ wish, of, proposal, byHand, busy, onWish, onAnother, onExclude, onSwap, onSaving }: Props) {
  const [swapping, setSwapping] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const close = (place: number) => {
    setSwapping(null);
    focusWithin(() => list.current?.children[place], "[data-swap]");
  };
  const take = (place: number, items: ProposedQuestion[], title: string) => {
    setSaid(`${proposal.items[place]?.title ?? "It"} was swapped for ${title}.`);
    onSwap(items);
    close(place);
  };
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <Unmet proposal={proposal} />
      <Budget kit={{ minutes: of.minutes, items: proposal.items }} />
      <ol ref={list} className={classes.items}>
        {proposal.items.map((item, index) => (
          <li key={item.question} className={classes.item}>
            <Question
              item={item}
              place={index + 1}
              pinned={wish.pinned.includes(item.question)}
              swapping={swapping === item.question}
              busy={busy}
              onPin={() => onWish(pinToggled(wish, item.question))}
              onExclude={() => onExclude(item)}
              onSwap={() => setSwapping(swapping === item.question ? null : item.question)}
            />
            {swapping === item.question && (
              <Replacements
                wish={of}
                kit={proposal.items}
                replaced={item}
                onTake={(items, title) => take(index, items, title)}
                onClose={() => close(index)}
              />
            )}
          </li>
        ))}
      </ol>
      <Uncovered proposal={proposal} />
      <p className={`${classes.dim ?? ""} ${classes.grounds ?? ""}`}>{grounds(proposal, of, byHand)}</p>
      <div className={classes.another}>
        <Button variant="default" loading={busy} onClick={onAnother}>
          Another one
        </Button>
        <span className={classes.dim}>Pinned questions stay.</span>
      </div>
      {proposal.items.length > 0 && <SaveProposal wish={of} proposal={proposal} onSaving={onSaving} />}
    </>
  );
}

/** How sure it is that there is nothing better, which is said of a first proposal alone, and what was left out. */
function grounds({ considered, gap, askedBefore, unmet }: KitProposal, { candidate, unlike }: Wish, byHand: boolean): string {
  const chosen = `Chosen from ${counted(considered, "question")}`;
  const most = Math.max(1, Math.round(gap * 100));
  const proof = gap === 0 ? "; no other choice of them scores higher" : `; another choice could score at most ${most} points of 100 higher`;
  const proved = unmet.length === 0 && unlike.length === 0 && !byHand;
  const left = askedBefore === 0 ? "nothing before." : `${counted(askedBefore, "question")} before, left out here.`;
  return `${chosen}${proved ? proof : ""}.${candidate === null ? "" : ` This candidate was asked ${left}`}`;
}

function Unmet({ proposal }: { proposal: KitProposal }) {
  if (proposal.unmet.length === 0) {
    return null;
  }
  return (
    <div role="alert" className={classes.unmet}>
      <Icon name="warning" />
      <div>
        <strong>Not everything you asked for can be had.</strong>
        <ul>
          {proposal.unmet.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {proposal.items.length > 0 && <p>This comes closest. Allow more levels, competencies or time for a better one.</p>}
      </div>
    </div>
  );
}

function Uncovered({ proposal }: { proposal: KitProposal }) {
  const nameOf = useCompetencyNames();
  if (proposal.uncovered.length === 0) {
    return null;
  }
  return (
    <div className={classes.uncovered}>
      <strong>Left uncovered:</strong>
      <ul>
        {proposal.uncovered.map(({ competency, onOffer }) => (
          <li key={competency}>
            {nameOf(competency)} ({onOffer === 0 ? "no question within what you asked for" : `${counted(onOffer, "question")} would, but not in this time`})
          </li>
        ))}
      </ul>
    </div>
  );
}

interface QuestionProps {
  item: ProposedQuestion;
  place: number;
  pinned: boolean;
  swapping: boolean;
  busy: boolean;
  onPin: () => void;
  onExclude: () => void;
  onSwap: () => void;
}

function Question({ item, place, pinned, swapping, busy, onPin, onExclude, onSwap }: QuestionProps) {
  return (
    <div className={classes.row}>
      <span className={`tabular ${classes.place ?? ""}`}>{place}</span>
      <div className={classes.words}>
        <TextLink
          to="/questions/$questionId/versions/$version"
          params={{ questionId: item.question, version: String(item.version) }}
          target="_blank"
          className={classes.title ?? ""}
        >
          {item.title}
        </TextLink>{" "}
        {pinned && <Badge>pinned</Badge>}
        <p>{item.reason}</p>
        <QuestionFacts of={{ level: item.level, kind: item.kind, competency: item.competency }} />
      </div>
      <span className={`tabular ${classes.minutes ?? ""}`}>{duration(item.minutes)}</span>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant={pinned ? "light" : "default"}
          aria-pressed={pinned}
          aria-label={`Pin ${item.title}`}
          onClick={onPin}
        >
          Pin
        </Button>
        <Button size="compact-sm" variant="default" data-swap aria-expanded={swapping} aria-label={`Swap ${item.title}`} onClick={onSwap}>
          Swap
        </Button>
        <Tooltip label="Not this one">
          <ActionIcon aria-label={`Not ${item.title}`} disabled={busy} onClick={onExclude}>
            <Icon name="close" />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
