import type { History } from '../../data/history';

type Measure = 'loss' | 'valLoss' | 'accuracy' | 'valAccuracy';

/** One measure by epoch, as two lists of equal length. */
export function curve({ epochs }: History, measure: Measure): { x: number[]; y: number[] } {
  return { x: epochs.map(({ epoch }) => epoch), y: epochs.map((record) => record[measure]) };
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly documents: number;
  readonly masked: number;
  readonly unmasked: number;
}

/** Mean length of the pooled vector at the middle of each bin that holds documents. */
export function pooledCurve(bins: readonly Bin[], kind: 'masked' | 'unmasked'): { x: number[]; y: number[] } {
  const held = bins.filter(({ documents }) => documents > 0);
  return { x: held.map(({ from, to }) => (from + to) / 2), y: held.map((bin) => bin[kind]) };
}

/** Whether two histories tell the same, though they came in different messages. */
export function sameHistory(a: History | null, b: History | null): boolean {
  if (a === null || b === null) return a === b;
  const last = a.epochs.at(-1);
  const other = b.epochs.at(-1);
  return (
    a.epochs.length === b.epochs.length &&
    a.bestEpoch === b.bestEpoch &&
    last?.loss === other?.loss &&
    last?.valLoss === other?.valLoss &&
    last?.seconds === other?.seconds
  );
}
