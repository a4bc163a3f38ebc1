import { Button, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import type { Recommendation, Scorecard } from "@/shared/api/model";
import type { RoomItem } from "@/shared/socket/protocol";
import { FormDialog } from "@/shared/ui/FormDialog";
import { tell, tellProblem } from "@/shared/ui/tell";
import { RECOMMENDATIONS } from "../recommendations";
import { myScorecardQuery, scorecards } from "../scoresApi";
import classes from "./Scorecard.module.css";

interface Props {
  opened: boolean;
  onClose: () => void;
  session: string;
  mine: Scorecard;
  items: readonly RoomItem[];
}

const LEVELS = [
  { value: "unrated", label: "Not rated", disabled: true },
  { value: "1", label: "1" },
  { value: "2", label: "2" },
  { value: "3", label: "3" },
  { value: "4", label: "4" },
  { value: "none", label: "Not observed" },
];

/** Changes after submitting: the old stays, and the reason is kept with the new. */
export function AmendScorecard({ opened, onClose, session, mine, items }: Props) {
  const [draft, setDraft] = useState<Draft>({});
  const done = () => {
    onClose();
    setDraft({});
  };
  return (
    <FormDialog opened={opened} onClose={done} unsaved={Object.keys(draft).length > 0} size="lg" title="Amend your scorecard">
      <AmendForm onDone={done} session={session} mine={mine} items={items} draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}

/** What was changed so far. */
interface Draft {
  recommendation?: Recommendation;
  levels?: Readonly<Record<string, string>>;
  reason?: string;
}

interface FormProps extends Pick<Props, "session" | "mine" | "items"> {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onDone: () => void;
}

function AmendForm({ onDone, session, mine, items, draft, onChange }: FormProps) {
  const queries = useQueryClient();
  const given = mine.recommendation ?? null;
  const { recommendation = given, levels = {}, reason = "" } = draft;
  const [busy, setBusy] = useState(false);
  const asked = items.filter((item) => item.askedPosition !== null);
  const ratings = asked.flatMap(({ question, content }) =>
    content.criteria.flatMap(({ id }) => {
      const chosen = levels[`${question} ${id}`];
      const level = chosen === "none" ? null : Number(chosen);
      return chosen === undefined || chosen === levelOf(mine, question, id) ? [] : [{ question, criterion: id, level }];
    }),
  );
  const changed = ratings.length > 0 || recommendation !== given;
  const amend = async () => {
    setBusy(true);
    try {
      const amended = await scorecards.amend(session, {
        revision: mine.revision,
        reason: reason.trim(),
        ratings,
        ...(recommendation !== given ? { recommendation } : {}),
      });
      queries.setQueryData(myScorecardQuery(session).queryKey, amended);
      void queries.invalidateQueries({ queryKey: ["sessions", session, "scorecards"] });
      void queries.invalidateQueries({ queryKey: ["scores", session] });
      tell("Scorecard amended");
      onDone();
    } catch (failure) {
      tellProblem("The scorecard was not amended", failure);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (changed && reason.trim() !== "" && !busy) {
      void amend();
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <NativeSelect
          label="Recommendation"
          data={RECOMMENDATIONS.map(({ value, name }) => ({ value, label: name }))}
          value={recommendation ?? ""}
          onChange={(event) => onChange({ ...draft, recommendation: event.currentTarget.value as Recommendation })}
        />
        {asked.map(({ question, content }) => (
          <fieldset key={question} className={classes.amended}>
            <legend>{content.title}</legend>
            {content.criteria.map(({ id, name }) => (
              <NativeSelect
                key={id}
                label={name}
                data={LEVELS}
                value={levels[`${question} ${id}`] ?? levelOf(mine, question, id)}
                onChange={(event) => onChange({ ...draft, levels: { ...levels, [`${question} ${id}`]: event.currentTarget.value } })}
              />
            ))}
          </fieldset>
        ))}
        <Textarea
          label="Reason"
          description="Kept with the change, for everybody who may see your scorecard."
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            Leave it as it is
          </Button>
          <Button type="submit" disabled={!changed || reason.trim() === ""} loading={busy}>
            Amend
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function levelOf({ ratings }: Scorecard, question: string, criterion: string): string {
  const rating = ratings.find((one) => one.question === question && one.criterion === criterion);
  return rating ? String(rating.level ?? "none") : "unrated";
}
