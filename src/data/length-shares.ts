import type { LengthSummary } from './corpus';

export interface LengthShares {
  /** Share of documents longer than L, 0 … 1. */
  readonly truncated: number;
  /** Share of all documents × L positions that would be padding, 0 … 1. */
  readonly padding: number;
}

/**
 * What a sequence length L costs, from the counts of documents by length. Documents of 4,096 tokens and
 * more are counted at 4,096, so the shares are exact for L below 4,096.
 *
 * @throws RangeError when L is not a positive integer.
 */
export function lengthShares({ documentsByLength }: LengthSummary, L: number): LengthShares {
  if (!Number.isInteger(L) || L < 1)
    throw new RangeError(`lengthShares: L must be a positive integer, got ${L}`);
  let documents = 0;
  let longer = 0;
  let kept = 0;
  for (const [length, count] of documentsByLength.entries()) {
    documents += count;
    if (length > L) longer += count;
    kept += count * Math.min(length, L);
  }
  if (documents === 0) return { truncated: 0, padding: 0 };
  return { truncated: longer / documents, padding: 1 - kept / (documents * L) };
}
