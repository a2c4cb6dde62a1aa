import type { KeyedVectors } from '../data/keyed-vectors';
import type { Ref, Task } from './task';

/** What the page may ask of expressions, axes and pairs of words. */
export interface AlgebraTasks {
  /**
   * Position of every word on the axis that an expression names, by vocabulary index: the dot product with the axis
   * divided by its length; NaN for words without a vector.
   */
  axisValues: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly expression: string },
    { readonly values: Float32Array }
  >;
}

/** Why an expression has no answer. */
export interface ExpressionProblem {
  /** A sentence. */
  readonly message: string;
  /** Where in the text, in UTF-16 units; null when no one place is to blame. */
  readonly at: number | null;
  readonly length: number;
  /** Words that are not in the vocabulary, at most five. */
  readonly unknown: readonly {
    readonly word: string;
    readonly suggestions: readonly string[];
    readonly at: number;
    readonly length: number;
  }[];
}
