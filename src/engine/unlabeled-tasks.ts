import type { Corpus } from '../data/corpus';
import type { Dataset } from '../data/dataset';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { GloveOptions, TextOptions } from '../data/recipe';
import type { Ref, Task } from './task';

/** What the page may ask of vectors that need no labels. */
export interface UnlabeledTasks {
  /**
   * Co-occurrence counts of all texts of the corpus, whole and those held out too, then GloVe on them; the words are
   * those of the dataset. What was learned is kept, whatever ended the run.
   */
  trainGlove: Task<
    {
      readonly dataset: Ref<Dataset>;
      readonly corpus: Ref<Corpus>;
      /** Those that the dataset was made with. */
      readonly text: TextOptions;
      readonly options: GloveOptions;
      readonly runNumber: number;
      /** Turning this flag on in a `finish` message ends the run early and keeps it. */
      readonly stopKey: string;
    },
    GloveResult,
    GloveProgress
  >;
}

export interface GloveResult {
  readonly vectors: Ref<KeyedVectors>;
  readonly source: SourceTag;
  /** Mean cost of a cell, ½ f(X) (error)², in each epoch that ended. */
  readonly losses: readonly number[];
  /** Pairs of words that stand near each other somewhere, in both orders. */
  readonly cells: number;
  readonly stop: 'epochs' | 'stopped';
  readonly seconds: number;
}

export interface GloveProgress {
  readonly phase: 'counting' | 'training';
  /** Share of the counting that is done, 0 … 1. */
  readonly counted: number;
  /** 1-based epoch under way, and the share of its cells that are done, 0 … 1. */
  readonly epoch: number;
  readonly share: number;
  readonly epochs: number;
  readonly losses: readonly number[];
}
