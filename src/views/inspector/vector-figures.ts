import type { TrainingMoments, WordVector } from '../../engine/protocol';

/** One number of a word vector with all that is said of it. */
export interface VectorEntry {
  readonly column: number;
  readonly value: number;
  /** Of the vector's squared length, 0 … 1. */
  readonly share: number;
  readonly rank: number;
  readonly start: number | null;
  /** Value less start. */
  readonly moved: number | null;
}

export function vectorEntries({ values, ranks, start }: WordVector): readonly VectorEntry[] {
  const squares = values.reduce((sum, value) => sum + value ** 2, 0);
  return Array.from(values, (value, column) => ({
    column,
    value,
    share: squares > 0 ? value ** 2 / squares : 0,
    rank: ranks[column]!,
    start: start ? start[column]! : null,
    moved: start ? value - start[column]! : null,
  }));
}

/** `Epoch 3 of 12 (best)`. */
export function epochText(epoch: number, { epochs, bestEpoch }: TrainingMoments): string {
  if (bestEpoch === 0 && epoch > 0) return `Stopped in epoch ${epoch}`;
  const of = `Epoch ${epoch} of ${epochs}`;
  if (epoch === 0) return `${of} (start)`;
  return epoch === bestEpoch ? `${of} (best)` : of;
}

/** The moment at `wanted`, or the next one beyond it, seen from `from`; the last one in that direction when there is none. */
export function nextMoment(moments: readonly number[], wanted: number, from: number): number {
  const found =
    wanted >= from
      ? moments.find((moment) => moment >= wanted)
      : moments.findLast((moment) => moment <= wanted);
  return found ?? (wanted >= from ? moments.at(-1)! : moments[0]!);
}

/** What the slider cannot show, and why; null when it shows all. */
export function missingText({ missing, epochs, bestEpoch }: TrainingMoments): string | null {
  const first = bestEpoch + 1;
  const later =
    bestEpoch > 0 && bestEpoch < epochs
      ? ` ${first < epochs ? `Epochs ${first} to ${epochs}` : `Epoch ${epochs}`} had a higher validation loss: given up.`
      : '';
  if (missing === 'restored') {
    return `This run was given back to a new worker, which has its start and its end only.${later}`;
  }
  if (missing === 'memory') return `Of the epochs between, as many are kept as fit in 16 MiB.${later}`;
  return later === '' ? null : later.trim();
}

/** `[0, …, 0, 1, 0, …, 0]`: every place of short vectors, the neighbourhood of the 1 of long ones. */
export function oneHotText(index: number, length: number): string {
  if (length <= 8) return `[${Array.from({ length }, (_, i) => Number(i === index)).join(', ')}]`;
  const before = index <= 2 ? Array<string>(index).fill('0') : ['0', '…', '0'];
  const after = length - 1 - index;
  const behind = after <= 2 ? Array<string>(after).fill('0') : ['0', '…', '0'];
  return `[${[...before, '1', ...behind].join(', ')}]`;
}
