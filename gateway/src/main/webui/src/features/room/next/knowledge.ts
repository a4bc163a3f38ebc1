/**
 * What is known of a candidate's levels, as a normal model: the level in a competency is a general part, common to all competencies,
 * and a part of its own; a rating is that level and noise. Conjugate normal updating (Gelman and others, Bayesian Data Analysis, third
 * edition, 2013, sections 2.5 and 14.2). Levels are those of the scale, 1 to 4, taken as equally far apart, as docs/scores.md says.
 */

/** Standard deviations before anything is rated, in levels. Chosen so that four ratings in agreement leave about a third of a level. */
const GENERAL = 0.7;
const OF_ITS_OWN = 0.5;
const NOISE = 0.75;

/** How many ratings the assumed noise is worth against the spread seen in a competency. */
const NOISE_WEIGHT = 4;

/** What is known after some ratings. */
export interface Knowledge {
  /** The standard deviation of what is believed of the level in a competency, in levels. */
  uncertainty(competency: string): number;
  /** The mean of the variances of all competencies, each with its weight: what an interview is to make small. */
  open(): number;
  /** How much of {@link open} that many more ratings in a competency would take away. Depends on how far ratings there lie apart. */
  gain(competency: string, ratings: number): number;
}

/**
 * @param weights of the competencies that are to be known, each above 0
 * @param levels the ratings there are, 1 to 4, in each competency; others than those of `weights` do not count
 */
export function knowledgeOf(weights: ReadonlyMap<string, number>, levels: ReadonlyMap<string, readonly number[]>): Knowledge {
  const competencies = [...weights.keys()];
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const share = competencies.map((competency) => (weights.get(competency) ?? 0) / total);
  const noise = competencies.map((competency) => noiseOf(levels.get(competency) ?? []));
  let covariance = competencies.map((_, row) =>
    competencies.map((__, column) => GENERAL ** 2 + (row === column ? OF_ITS_OWN ** 2 : 0)),
  );
  competencies.forEach((competency, index) => {
    covariance = after(covariance, index, levels.get(competency)?.length ?? 0, noise[index] ?? NOISE ** 2);
  });
  const openIn = (matrix: readonly (readonly number[])[]) =>
    share.reduce((sum, weight, index) => sum + weight * at(matrix, index, index), 0);
  return {
    uncertainty: (competency) => Math.sqrt(at(covariance, competencies.indexOf(competency), competencies.indexOf(competency))),
    open: () => openIn(covariance),
    gain: (competency, ratings) => {
      const index = competencies.indexOf(competency);
      return index < 0 ? 0 : openIn(covariance) - openIn(after(covariance, index, ratings, noise[index] ?? NOISE ** 2));
    },
  };
}

/** The variance of a rating in a competency: what is assumed, and the spread that is seen, by their weights. */
function noiseOf(levels: readonly number[]): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
  const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
  return (NOISE_WEIGHT * NOISE ** 2 + squares) / (NOISE_WEIGHT + Math.max(0, levels.length - 1));
}

/** The covariance after so many ratings of one level: a rank-one update (Sherman and Morrison, 1950). */
function after(covariance: number[][], index: number, ratings: number, noise: number): number[][] {
  if (ratings === 0) {
    return covariance;
  }
  const scale = at(covariance, index, index) + noise / ratings;
  return covariance.map((row, i) =>
    row.map((value, j) => value - (at(covariance, i, index) * at(covariance, index, j)) / scale),
  );
}

const at = (matrix: readonly (readonly number[])[], row: number, column: number) => matrix[row]?.[column] ?? 0;
