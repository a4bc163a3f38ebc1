// Numbers for people.

/** The smallest value that is not less than that share of all (nearest rank). */
export function percentile(values, share) {
  if (values.length === 0) {
    return NaN;
  }
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

const COLUMNS = [
  ['edits/s', (figure) => figure.perSecond.toFixed(0)],
  ['p50 ms', (figure) => figure.p50.toFixed(2)],
  ['p99 ms', (figure) => figure.p99.toFixed(2)],
  ['max ms', (figure) => figure.most.toFixed(0)],
  ['not seen', (figure) => String(figure.unseen)],
  ['CPU s/1,000', (figure) => figure.cpu.server.toFixed(3)],
  ['RSS MiB', (figure) => figure.rss.toFixed(0)],
];

export function heading(title) {
  console.log(`\n${title}`);
  console.log(row('', COLUMNS.map(([name]) => name)));
}

export function line(name, figure) {
  console.log(row(name, COLUMNS.map(([, value]) => value(figure))));
}

/** What else worked meanwhile, and how true the typing was. */
export function besides(figure) {
  const { server, machine, ...rest } = figure.cpu;
  const known = server + Object.values(rest).reduce((sum, next) => sum + next, 0);
  const texts = Object.entries(rest).map(([name, seconds]) => `${name} ${seconds.toFixed(3)}`);
  const elsewhere = ((machine - known) * figure.perSecond) / 1000;
  console.log(
    `      CPU s/1,000 of ${texts.join(', ')}; of all else ${elsewhere.toFixed(2)} of a core; typed late p99 ${figure.late.toFixed(1)} ms` +
      `${figure.refused ? `; typed at the same time ${figure.refused}` : ''}${figure.held ? `; held back ${figure.held}` : ''}`,
  );
}

/** One beside the other: how many times as much; the medians of several rounds. */
export function ratio(name, figures, reference) {
  const times = (of) => (median(figures.map(of)) / median(reference.map(of))).toFixed(2);
  console.log(
    `  ${name}: p50 ${times((f) => f.p50)} times, p99 ${times((f) => f.p99)} times, the server's CPU ${times((f) => f.cpu.server)} times`,
  );
}

/** The middle one, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function row(name, values) {
  return `  ${name.padEnd(44)}${values.map((value) => value.padStart(12)).join('')}`;
}
