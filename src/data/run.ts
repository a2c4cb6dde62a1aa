import type { ClassifierSpec, ClassifierWeights, EngineReport } from './classifier';
import type { Dataset } from './dataset';
import type { History } from './history';
import type { SourceTag } from './keyed-vectors';
import type { ModelOptions, TrainingOptions } from './recipe';
import type { Snapshots } from './snapshots';

/** One training: where it started, what it learned, how it went. */
export interface Run {
  /** Number of the run in this session, from 1. */
  readonly number: number;
  readonly dataset: Dataset;
  readonly spec: ClassifierSpec;
  readonly model: ModelOptions;
  readonly training: TrainingOptions;
  /** Weights before the first step. */
  readonly initial: ClassifierWeights;
  /** Weights of the best epoch. */
  readonly weights: ClassifierWeights;
  /** The embedding between the two; null in a run that was given back by the page, which does not keep them. */
  readonly snapshots: Snapshots | null;
  readonly history: History;
  readonly engine: EngineReport;
}

/** A run on its own: what it learned, and the words that it learned it of, without the texts. */
export interface SavedRun extends Omit<Run, 'dataset' | 'snapshots'> {
  readonly source: SourceTag;
  /** Row i of the embedding is the vector of `tokens[i]`. */
  readonly tokens: readonly string[];
}
