const quietestDecibels = -60;
const audibleFrom = 0.35;

/** Root mean square of samples in -1…1, on a decibel scale from 0 (-60 dB or less) to 1 (0 dB). */
export function loudness(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index++) {
    sum += (samples[index] ?? 0) ** 2;
  }
  if (sum === 0) {
    return 0;
  }
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, 1 - decibels / quietestDecibels));
}

/** True for levels that speech reaches and the noise of a quiet room does not. */
export function heard(level: number): boolean {
  return level >= audibleFrom;
}
