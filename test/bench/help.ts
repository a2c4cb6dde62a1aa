import { KINDS } from './settings';
import { SUITE } from './suite';

/** What `--help` prints. */
export function helpText(): string {
  const workloads = SUITE.map(({ name, about, long, corpus }) => [
    name,
    `${about}${long ? ' (long)' : ''}${corpus ? ` (needs FIRTH_DATA/${corpus})` : ''}`,
  ]);
  const kinds = Object.entries(KINDS).flatMap(([kind, options]) => [
    '',
    `Settings of ${SUITE.filter((workload) => workload.kind === kind)
      .map(({ name }) => name)
      .join(', ')}`,
    ...columns(Object.entries(options).map(([key, { value, about }]) => [`--${key}`, shown(value, about)])),
  ]);
  return [
    'Measures the hot loops through the same worker tasks as the page.',
    '',
    'npm run bench                           all workloads in Node.js, as a table',
    'npm run bench -- NAME [settings]        one workload',
    'npm run bench:browser [-- NAME …]       the same in headless Chromium',
    '',
    'Options',
    ...columns([
      ['--json FILE', 'the figures as JSON; - is standard output'],
      ['--against COMMIT', 'an older commit and these sources in turn, as ratios'],
      ['--quick', 'leaves out what takes long'],
      ['--peers', 'scikit-learn and PyTorch too, where FIRTH_PYTHON or python3 has them'],
      ['--no-peers', 'without the plain loops in the same process (never measured with --input)'],
      ['--save', 'keeps the figures in test/bench/results'],
    ]),
    '',
    'Workloads',
    ...columns(workloads),
    ...kinds,
  ].join('\n');
}

const shown = (value: number | string | null, about: string) =>
  value === null ? about : `${about} (${value.toLocaleString('en')})`;

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}
