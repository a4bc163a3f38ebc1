import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ProposedQuestion } from "@/shared/api/model";
import { ErrorState } from "@/shared/ui/ErrorState";
import { SkeletonLines } from "@/shared/ui/Pending";
import classes from "./Compose.module.css";
import { replacementsQuery } from "./composeApi";
import type { Wish } from "./composeWish";

interface Props {
  wish: Wish;
  kit: readonly ProposedQuestion[];
  replaced: ProposedQuestion;
  onTake: (items: ProposedQuestion[], title: string) => void;
  onClose: () => void;
}

/** What could take a question's place, with what would become different. */
export function Replacements({ wish, kit, replaced, onTake, onClose }: Props) {
  const ids = kit.map(({ question }) => question);
  const found = useQuery(replacementsQuery(wish, ids, replaced.question));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useHotkeys([["Escape", onClose]]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={`What could take the place of ${replaced.title}`}
      className={classes.replacements}
    >
      {found.error && !found.data ? (
        <ErrorState error={found.error} what="Nothing was found to swap it for" onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <SkeletonLines lines={3} label="Looking for equivalents" />
      ) : found.data.items.length === 0 ? (
        <p className={classes.dim}>Nothing else keeps what you asked for. Allow more levels or more time.</p>
      ) : (
        <ul>
          {found.data.items.map(({ question, changes, items }) => (
            <li key={question.question}>
              <div>
                <strong>{question.title}</strong>
                <p>{question.reason}</p>
                <p className={classes.dim}>{changes.length === 0 ? "nothing else changes" : changes.join(" · ")}</p>
              </div>
              <Button size="compact-sm" aria-label={`Take ${question.title}`} onClick={() => onTake(items, question.title)}>
                Take
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
