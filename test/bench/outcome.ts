/** A figure for programs; fields without a value are null. */
export type Figure = number | string | null | readonly number[];

/** What one measurement gave. */
export interface Outcome {
  /** Names as in the JSON; times in seconds. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** What the table shows and comparisons compare, each a time in seconds. */
  readonly times: readonly Time[];
  /** For `--output`. */
  readonly output: Float32Array | Int32Array | null;
  /** One short remark for the table. */
  readonly note: string;
}

export interface Time {
  readonly what: string;
  readonly seconds: number;
}

/** The same work done another way, measured beside ours. */
export interface Peer {
  readonly name: string;
  /** The `what` of the time that it compares with. */
  readonly what: string;
  readonly seconds: number;
}

/** The middle one of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Seconds since `begun`, a time of `performance.now()`. */
export const secondsSince = (begun: number) => (performance.now() - begun) / 1000;
