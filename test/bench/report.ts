import type { Peer, Time } from './outcome';
import type { Measurement } from './measurement';

/** Ours, then each peer with how many times as long it took. */
export function measurementTable(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ workload, times, peers, note, peakMebibytes }) =>
    times.map((time, i) => [
      i === 0 ? workload : '',
      time.what,
      duration(time.seconds),
      peerText(time, peers),
      i === 0 ? [note, peakMebibytes === null ? '' : `${peakMebibytes} MiB`].filter(Boolean).join('; ') : '',
    ]),
  );
  return table([['workload', 'what', 'ours', 'peers', ''], ...rows]);
}

function peerText(time: Time, peers: readonly Peer[]): string {
  return peers
    .filter(({ what }) => what === time.what)
    .map(({ name, seconds }) => `${ratio(seconds / time.seconds)} (${duration(seconds)}) ${name}`)
    .join(', ');
}

/** Rows as lines, cells padded to the widest of their column. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function duration(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(2)} s`;
  const milliseconds = 1000 * seconds;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

export const ratio = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)}×`;
