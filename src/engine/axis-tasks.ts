import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { ExpressionProblem } from './algebra-tasks';
import type { Ref, Task } from './task';
import type { TextsAsked } from './word-tasks';

/** What the page may ask of axes: directions that words lie along. */
export interface AxisTasks {
  /** The words at both ends of one axis, or the most frequent words on two. */
  axisWords: Task<AxisQuestion, AxisAnswer>;
  /** Where words stand between two poles, in the vectors and in the texts. */
  biasProbe: Task<BiasQuestion, BiasAnswer>;
  /**
   * Position of every word on the axis that an expression names, by vocabulary index: the dot product with the axis
   * divided by its length; NaN for words without a vector.
   */
  axisValues: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly expression: string },
    { readonly values: Float32Array }
  >;
}

export interface AxisQuestion {
  readonly vectors: Ref<KeyedVectors>;
  readonly axis: string;
  /** A second axis, across the first; null for none. */
  readonly second: string | null;
  /** `dot`: with the axis of length 1. `cosine`: that, divided by the length of the word's vector. */
  readonly measure: 'dot' | 'cosine';
  /** Words that occur less often are left out. */
  readonly minimumCount: number;
  /** Positions on the first axis outside of this are left out; null = all. */
  readonly range: readonly [low: number, high: number] | null;
  readonly includeUnknown: boolean;
  /** Words given from each end, and most frequent words given for the picture of two axes. */
  readonly topn: number;
  readonly most: number;
}

export interface AxisWord {
  readonly index: number;
  readonly word: string;
  readonly count: number;
  readonly classCounts: readonly number[];
  readonly position: number;
  /** On the second axis; null without one. */
  readonly across: number | null;
}

export type AxisAnswer =
  | { readonly ok: false; readonly which: 'axis' | 'second'; readonly problem: ExpressionProblem }
  | {
      readonly ok: true;
      /** From the positive end and from the negative end, each word once, by falling position. Ties: lower index first. */
      readonly ends: readonly AxisWord[];
      /** The most frequent words that pass the filters. */
      readonly frequent: readonly AxisWord[];
      /** Words that pass the filters, and all. */
      readonly passed: number;
      readonly words: number;
      /** Lowest and highest position of all words; null without words. */
      readonly extent: readonly [low: number, high: number] | null;
      /** Length of the axis before it was divided by it. */
      readonly norm: number;
      /** Cosine of the two axes; null without a second one. */
      readonly angle: number | null;
      readonly source: SourceTag;
    };

export interface BiasQuestion {
  readonly vectors: Ref<KeyedVectors>;
  /** Null when the texts are no longer held: nothing is counted then. */
  readonly texts: TextsAsked | null;
  /** Words of the poles, A and B. */
  readonly poles: readonly [readonly string[], readonly string[]];
  /** Target words in one or two sets, X and Y. */
  readonly targets: readonly [readonly string[], readonly string[]];
  /** Of the permutations, where not all are tried. */
  readonly seed: number;
}

export interface BiasWord {
  readonly word: string;
  readonly set: 'X' | 'Y';
  readonly count: number;
  /** Cosine with the axis from the mean of B to the mean of A: + towards A. */
  readonly position: number;
  /** Mean cosine with the words of A less that with the words of B (Caliskan and others' s). */
  readonly association: number;
  /** Texts that hold the word together with any word of A, and of B; null when nothing is counted. */
  readonly together: readonly [number, number] | null;
  /** log2 of (texts with A + ½) / (texts with B + ½), less the same of all texts; + towards A. */
  readonly logRatio: number | null;
}

/** A statistic and how often regrouping gives as much. */
export interface PermutationTest {
  readonly statistic: number;
  /** Share of the groupings whose statistic is at least this large. */
  readonly pValue: number;
  readonly groupings: number;
  /** All groupings were tried; else `groupings` random ones, and the observed one is counted with them. */
  readonly exact: boolean;
}

export type BiasAnswer =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly words: readonly BiasWord[];
      /** Words that are not in the vocabulary or have a vector of zeros; the rest goes on without them. */
      readonly missing: readonly { readonly word: string; readonly suggestions: readonly string[] }[];
      /** Words of A and B that were used. */
      readonly poles: readonly [readonly string[], readonly string[]];
      /** Texts that hold any word of A, any of B, and both; null when nothing is counted. */
      readonly texts: readonly [a: number, b: number, both: number] | null;
      /** Length of the axis between the means of unit vectors. */
      readonly norm: number;
      /** Null with fewer than two words in either set. `effect`: difference of means over the standard deviation (n − 1). */
      readonly association: (PermutationTest & { readonly effect: number | null }) | null;
      /** Positions against log ratios; null without counts or with fewer than three words. */
      readonly agreement:
        | (PermutationTest & {
            /** Pearson's and Spearman's; null when either side does not vary. */
            readonly pearson: number | null;
            readonly spearman: number | null;
            /** Words whose position and log ratio have one sign, of those where neither is 0. */
            readonly sameSign: number;
            readonly signed: number;
          })
        | null;
      readonly source: SourceTag;
    };
