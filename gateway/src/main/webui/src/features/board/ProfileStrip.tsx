import type { CandidateCompetency, Summary } from "@/shared/api/model";
import classes from "./Profile.module.css";

interface Props {
  /** In the order of the columns of all strips of a page. */
  order: readonly string[];
  competencies: readonly CandidateCompetency[];
  nameOf: (competency: string) => string;
}

const STEP = 20;
const TOP = 6;
const HEIGHT = 54;
const FOOT = 14;

const at = (level: number) => TOP + ((4 - level) / 3) * (HEIGHT - 2 * TOP);

/** The competencies of one candidate, each with its value and interval on the scale of 1 to 4, in the columns all candidates share. */
export function ProfileStrip({ order, competencies, nameOf }: Props) {
  const scores = new Map(competencies.map(({ competency, score }) => [competency, score]));
  const width = stripWidth(order.length);
  const words = order.map((competency) => `${nameOf(competency)} ${inWords(scores.get(competency))}`);
  return (
    <svg
      className={classes.strip}
      role="img"
      aria-label={words.length === 0 ? "No competency was observed" : `Competencies: ${words.join("; ")}`}
      width={width}
      height={HEIGHT + FOOT}
      viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
    >
      {[1, 2, 3, 4].map((level) => (
        <line key={level} className={classes.grid} x1={0} x2={width} y1={at(level)} y2={at(level)} />
      ))}
      {order.map((competency, index) => (
        <g key={competency} transform={`translate(${index * STEP + STEP / 2} 0)`}>
          <title>{words[index]}</title>
          <rect className={classes.reach} x={-STEP / 2} y={0} width={STEP} height={HEIGHT + FOOT} />
          <Whisker score={scores.get(competency)} />
          <text className={classes.letter} y={HEIGHT + FOOT - 3}>
            {letterOf(index)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Whisker({ score }: { score: Summary | undefined }) {
  if (!score || score.value === null) {
    return (
      <text className={classes.none} y={HEIGHT / 2 + 4}>
        –
      </text>
    );
  }
  const { value, low, high } = score;
  return (
    <>
      {low !== null && high !== null && <line className={classes.whisker} y1={at(high)} y2={at(low)} />}
      <circle className={classes.point} data-open={low === null || undefined} cy={at(value)} r={4} />
    </>
  );
}

/** In pixels. */
export function stripWidth(competencies: number): number {
  return Math.max(1, competencies) * STEP;
}

/** What the strips call a column: A to Z, then A2 and so on. */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? "" : String(round + 1));
}

function inWords(score: Summary | undefined): string {
  if (!score || score.value === null) {
    return "not observed";
  }
  const { value, low, high } = score;
  return low === null || high === null
    ? `${value.toFixed(1)}, too few ratings for an interval`
    : `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}
