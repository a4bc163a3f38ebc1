import { Radio, Stack, Textarea } from "@mantine/core";
import type { Recommendation } from "@/shared/api/model";
import { RECOMMENDATIONS } from "../recommendations";
import type { ScorecardText } from "@/shared/api/model";
import classes from "./Scorecard.module.css";

/** The longest text of each field, in characters. */
const LONGEST = 8000;

interface Props {
  text: ScorecardText;
  onChange: (part: Partial<ScorecardText>) => void;
}

const FIELDS = [
  { name: "summary", label: "Summary", help: "What you would say to the hiring team in three sentences." },
  { name: "strengths", label: "Strengths", help: "What you saw or heard that speaks for it." },
  { name: "concerns", label: "Concerns", help: "What you saw or heard that speaks against it." },
  {
    name: "feedback",
    label: "Feedback for the candidate",
    help: "The candidate reads this word for word once the panel releases the feedback.",
  },
] as const;

export function OverallForm({ text, onChange }: Props) {
  return (
    <Stack gap="md">
      <Radio.Group
        label="Recommendation"
        value={text.recommendation ?? ""}
        onChange={(value) => onChange({ recommendation: value as Recommendation })}
      >
        <div className={classes.recommendations}>
          {RECOMMENDATIONS.map(({ value, name }) => (
            <Radio key={value} value={value} label={name} />
          ))}
        </div>
      </Radio.Group>
      {FIELDS.map(({ name, label, help }) => (
        <Textarea
          key={name}
          label={label}
          description={help}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={LONGEST}
          value={text[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
    </Stack>
  );
}
