import type { KeyedVectors } from '../data/keyed-vectors';
import { OOV_INDEX } from '../data/vocabulary';
import { row } from '../data/matrix';
import { compareVectors } from './compare';

/** How alike two texts are under one code. */
export interface CodeComparison {
  /** Null when either side is all zeros. */
  readonly cosine: number | null;
  /** Euclidean. */
  readonly distance: number;
}

/** Two texts under three codes. */
export interface TextComparison {
  /** One entry a distinct token, 1 where it is present (scikit-learn's `CountVectorizer(binary=True)`). */
  readonly oneHot: CodeComparison;
  /** One entry a distinct token, its number of occurrences (bag of words). */
  readonly counts: CodeComparison;
  /** The mean of the word vectors of all tokens; a token outside the vocabulary counts as [UNK]. */
  readonly learned: CodeComparison;
}

/** Compares token lists in doubles. Symmetric; a text with itself gives cosine 1 and distance 0 under each code. */
export function compareTexts(
  vectors: KeyedVectors,
  a: readonly string[],
  b: readonly string[],
): TextComparison {
  const countsA = countsOf(a);
  const countsB = countsOf(b);
  const tokens = [...new Set([...a, ...b])];
  const column = (counts: ReadonlyMap<string, number>) => tokens.map((token) => counts.get(token) ?? 0);
  const x = column(countsA);
  const y = column(countsB);
  const presence = (values: readonly number[]) => values.map((value) => Math.min(1, value));
  return {
    oneHot: compare(presence(x), presence(y)),
    counts: compare(x, y),
    learned: compare(meanOf(vectors, a), meanOf(vectors, b)),
  };
}

function countsOf(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function meanOf({ vectors, vocabulary }: KeyedVectors, tokens: readonly string[]): readonly number[] {
  const sum = new Float64Array(vectors.columns);
  for (const token of tokens) {
    const vector = row(vectors, vocabulary.index.get(token) ?? OOV_INDEX);
    for (let c = 0; c < sum.length; c++) sum[c]! += vector[c]!;
  }
  return Array.from(sum, (value) => value / Math.max(1, tokens.length));
}

function compare(x: readonly number[], y: readonly number[]): CodeComparison {
  const { cosine, euclidean } = compareVectors(x, y);
  return { cosine, distance: euclidean };
}
