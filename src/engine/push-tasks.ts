import type { ClassName } from '../data/corpus';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { Run } from '../data/run';
import type { Ref, Task } from './task';

/** What the page may ask of the push of words: what each alone says to a classifier. */
export interface PushTasks {
  /**
   * What each word alone says to the model, by vocabulary index: the logit of the one-word document, padding left
   * out (two classes); with K > 2 classes the largest class score less the mean of all.
   */
  wordPush: Task<{ readonly run: Ref<Run> }, { readonly values: Float32Array }>;
  /** Words ranked by push, from both ends, with what the corpus says of them. */
  pushRanking: Task<
    {
      readonly run: Ref<Run>;
      readonly vectors: Ref<KeyedVectors>;
      readonly minimumCount: number;
      readonly topn: number;
    },
    PushRanking
  >;
}

export interface PushRanking {
  /** Largest push first: toward class 1 of two. With more classes: words that single out a class most. */
  readonly most: readonly PushRow[];
  /** Smallest push first: toward class 0 of two. */
  readonly least: readonly PushRow[];
  /** Words that occur often enough and have a vector. */
  readonly words: number;
  /** Words left out because their vector is zero. */
  readonly withoutDirection: number;
  /** Pearson's correlation of push and log-odds over these; null unless there are two classes, or without spread. */
  readonly correlation: number | null;
  /** Push and log-odds of these words, most frequent first, up to 2,000. */
  readonly shown: readonly string[];
  readonly pushes: Float32Array;
  readonly logOdds: Float32Array;
  readonly classes: readonly ClassName[];
  readonly source: SourceTag;
}

export interface PushRow {
  readonly word: string;
  readonly index: number;
  readonly push: number;
  /** The same with padding in the mean, for a model trained so; null for one trained without. */
  readonly padded: number | null;
  /** Class that the word alone speaks for, and its probability. */
  readonly predicted: number;
  readonly probability: number;
  readonly count: number;
  readonly classCounts: readonly number[];
  /** Toward class 1 of two; with more classes toward the class predicted, against all others. */
  readonly logOdds: number;
}
