import type { Vocabulary } from '../data/vocabulary';

/** How often one word stands in the texts of one class. */
export interface ClassRate {
  /** Occurrences of the word, and of all words with [UNK]. */
  readonly count: number;
  readonly tokens: number;
  /** log((n + ½) / (N + ½)) of the class less the same of all other classes together. */
  readonly logOdds: number;
}

/**
 * The rates of any word by class, by its counts in the vocabulary; empty without labels. Of two classes, that of
 * class 1 is what `logOdds` gives, and that of class 0 its negative.
 */
export function classRates(
  { classCounts }: Pick<Vocabulary, 'classCounts'>,
  classes: number,
): (index: number) => readonly ClassRate[] {
  const totals = new Float64Array(classes);
  classCounts?.forEach((count, i) => (totals[i % classes]! += count));
  const all = totals.reduce((sum, n) => sum + n, 0);
  return (index) => {
    if (!classCounts) return [];
    const own = Array.from(classCounts.subarray(index * classes, (index + 1) * classes));
    const ownAll = own.reduce((sum, n) => sum + n, 0);
    return own.map((count, c) => ({
      count,
      tokens: totals[c]!,
      logOdds: logShare(count, totals[c]!) - logShare(ownAll - count, all - totals[c]!),
    }));
  };
}

function logShare(count: number, tokens: number): number {
  return Math.log((count + 0.5) / (tokens + 0.5));
}
