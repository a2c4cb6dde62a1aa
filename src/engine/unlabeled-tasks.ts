import type { Corpus } from '../data/corpus';
import type { Dataset } from '../data/dataset';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { GloveOptions, TextOptions } from '../data/recipe';
import type { Ref, Task } from './task';

/** What the page may ask of vectors that need no labels. */
export interface UnlabeledTasks {
  /** Co-occurrence counts of all texts, then GloVe on them. */
  trainGlove: Task<
    {
      readonly dataset: Ref<Dataset>;
      readonly corpus: Ref<Corpus>;
      readonly text: TextOptions;
      readonly options: GloveOptions;
      readonly runNumber: number;
      readonly stopKey: string;
    },
    GloveResult,
    GloveProgress
  >;
}

export interface GloveResult {
  readonly vectors: Ref<KeyedVectors>;
  readonly source: SourceTag;
  /** Mean weighted squared error of each epoch that ended. */
  readonly losses: readonly number[];
  readonly cells: number;
  readonly stop: 'epochs' | 'stopped';
  readonly seconds: number;
}

export interface GloveProgress {
  readonly phase: 'counting' | 'training';
  /** Share of the counting that is done, 0 … 1. */
  readonly counted: number;
  readonly epoch: number;
  readonly epochs: number;
  readonly losses: readonly number[];
}
