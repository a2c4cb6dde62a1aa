import type { ClassName } from './corpus';
import type { Matrix } from './matrix';
import type { Vocabulary } from './vocabulary';

/** Word vectors and their keys (gensim's `KeyedVectors`). */
export interface KeyedVectors {
  readonly vocabulary: Vocabulary;
  /** Row i is the vector of `vocabulary.tokens[i]`. */
  readonly vectors: Matrix;
  /** Length of each row. */
  readonly norms: Float32Array;
  /** The classes that `vocabulary.classCounts` counts; empty without labels. */
  readonly classes: readonly ClassName[];
  /** Where the vectors come from. */
  readonly source: SourceTag;
}

/** Says of every number where it came from. */
export interface SourceTag {
  /** What made them: the labelled classifier, or GloVe from co-occurrence counts alone. */
  readonly kind: 'classifier' | 'glove';
  /** Number of the run in this session, from 1. */
  readonly run: number;
  readonly seed: number;
  readonly dimension: number;
  readonly engine: string;
}

export interface Neighbor {
  readonly index: number;
  readonly word: string;
  readonly cosine: number;
  readonly count: number;
  /** Occurrences by class, in the order of the classes; empty without labels. */
  readonly classCounts: readonly number[];
}

/** How near two vectors are. Near is a high cosine, a high dot product, a low Euclidean distance √Σ(a − b)². */
export const MEASURES = ['cosine', 'dot', 'euclidean'] as const;
export type Measure = (typeof MEASURES)[number];
