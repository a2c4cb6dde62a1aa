import type { Vocabulary } from '../data/vocabulary';

type Counts = Pick<Vocabulary, 'classCounts'>;

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
export function classRates(vocabulary: Counts, classes: number): (index: number) => readonly ClassRate[] {
  const { classCounts } = vocabulary;
  if (!classCounts) return () => [];
  const totals = tokensByClass(classCounts, classes);
  const all = sumOf(totals);
  return (index) => {
    const own = classCounts.subarray(index * classes, (index + 1) * classes);
    const ownAll = sumOf(own);
    return Array.from(own, (count, c) => ({
      count,
      tokens: totals[c]!,
      logOdds: logShare(count, totals[c]!) - logShare(ownAll - count, all - totals[c]!),
    }));
  };
}

/**
 * How each token speaks for one class against all others, by its counts: positive toward the class.
 *
 *   log((n + ½) / (N + ½)) − log((n′ + ½) / (N′ + ½))      n: of the token, N: of all tokens; ′ in the other classes
 *
 * @returns One number per token; all 0 without class counts.
 */
export function classLogOdds(vocabulary: Vocabulary, classes: number, own: number): Float32Array {
  const result = new Float32Array(vocabulary.tokens.length);
  const { classCounts } = vocabulary;
  if (!classCounts) return result;
  const totals = tokensByClass(classCounts, classes);
  const others = sumOf(totals) - totals[own]!;
  return result.map((_, i) => {
    const counts = classCounts.subarray(i * classes, (i + 1) * classes);
    const count = counts[own]!;
    return logShare(count, totals[own]!) - logShare(sumOf(counts) - count, others);
  });
}

/** `classLogOdds` of class 1 of two: positive toward class 1, negative toward class 0; all 0 unless there are two. */
export function logOdds(vocabulary: Vocabulary, classes: number): Float32Array {
  return classes === 2 ? classLogOdds(vocabulary, 2, 1) : new Float32Array(vocabulary.tokens.length);
}

/** The class that each token occurs in most often, the lower class of equals; −1 without counts. */
export function majorityClass(vocabulary: Vocabulary, classes: number): Int32Array {
  const result = new Int32Array(vocabulary.tokens.length).fill(-1);
  const { classCounts } = vocabulary;
  if (classCounts === null) return result;
  for (let i = 0; i < result.length; i++) {
    let most = 0;
    for (let c = 0; c < classes; c++) {
      if (classCounts[i * classes + c]! > most) {
        most = classCounts[i * classes + c]!;
        result[i] = c;
      }
    }
  }
  return result;
}

function tokensByClass(classCounts: Uint32Array, classes: number): Float64Array {
  const totals = new Float64Array(classes);
  classCounts.forEach((count, i) => (totals[i % classes]! += count));
  return totals;
}

function sumOf(counts: Uint32Array | Float64Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function logShare(count: number, tokens: number): number {
  return Math.log((count + 0.5) / (tokens + 0.5));
}
