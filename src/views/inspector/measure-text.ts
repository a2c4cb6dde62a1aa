import type { Measure } from '../../data/keyed-vectors';
import type { WordPair } from '../../engine/protocol';
import { countText, sixDecimals } from '../../widgets/number-text';

/** The measures by the names that the choice shows. */
export const MEASURE_NAMES: Record<Measure, string> = {
  cosine: 'Cosine',
  dot: 'Dot product',
  euclidean: 'Euclidean distance',
};

/** The measures as headers of a column. */
export const MEASURE_HEADERS: Record<Measure, string> = {
  cosine: 'Cosine',
  dot: 'Dot product',
  euclidean: 'Distance',
};

export const FORMULAS: Record<Measure, string> = {
  cosine: 'cosine(a, b) = a · b / (|a| × |b|), between −1 (opposite) and 1 (same direction)',
  dot: 'a · b = the sum of aᵢ × bᵢ over all numbers of the two vectors; it grows with their lengths',
  euclidean: 'distance(a, b) = √(|a|² + |b|² − 2 × a · b); 0 for equal vectors, it grows with their lengths',
};

export type FoundPair = Extract<WordPair, { found: true }>;

export interface Operand {
  readonly name: string;
  readonly value: string;
}

/** What a number of a pair is made of, the number itself last; `undefined` where there is none. */
export function operandsOf(measure: Measure, a: string, b: string, pair: FoundPair): readonly Operand[] {
  const lengths = [
    { name: `|a| = |${a}|`, value: sixDecimals(pair.norms[0]) },
    { name: `|b| = |${b}|`, value: sixDecimals(pair.norms[1]) },
  ];
  const dot = { name: 'a · b', value: sixDecimals(pair.dot) };
  if (measure === 'dot') return [...lengths, dot];
  if (measure === 'euclidean') {
    return [dot, ...lengths, { name: 'distance', value: sixDecimals(pair.euclidean) }];
  }
  return [
    dot,
    ...lengths,
    { name: 'quotient', value: pair.cosine === null ? 'undefined' : sixDecimals(pair.cosine) },
  ];
}

/** The same two words as one-hot vectors: exactly √2 apart and at right angles, whatever the words. */
export function oneHotText(a: string, b: string): string {
  return a === b ? 'one-hot: distance 0, cosine 1' : `one-hot: distance ${ONE_HOT_DISTANCE}, cosine 0`;
}

/** √2 with eight decimals: the distance between any two one-hot vectors. */
export const ONE_HOT_DISTANCE = Math.SQRT2.toFixed(8);

/** `37 words without a vector are left out`: words of zeros have no direction. */
export function withoutVectorText(words: number): string {
  return words === 1
    ? '1 word without a vector is left out'
    : `${countText(words)} words without a vector are left out`;
}
