import type { ClassifierSpec, EngineProbe, EngineReport } from '../data/classifier';
import type { Dataset } from '../data/dataset';
import type { CurveReading, EpochRecord, History, StopReason } from '../data/history';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { ModelOptions, TrainingOptions } from '../data/recipe';
import type { Run, SavedRun } from '../data/run';
import type { Ref, Task } from './task';

/** What the page may ask of the classifier and its runs. */
export interface TrainingTasks {
  /** Which engines this browser offers, with the result of each self-check. */
  probeEngines: Task<Record<string, never>, { readonly engines: readonly EngineProbe[] }>;
  /** Trains, or continues the run `from`. The best epoch's weights are kept, whatever ended the run. */
  trainClassifier: Task<
    {
      readonly dataset: Ref<Dataset>;
      readonly model: ModelOptions;
      readonly training: TrainingOptions;
      readonly runNumber: number;
      readonly from: Ref<Run> | null;
      /** Turning this flag on in a `stop` message ends the run early and keeps it; see `finish`. */
      readonly stopKey: string;
    },
    TrainResult,
    TrainProgress
  >;
  /** The dataset that a run was trained on, held by a Ref of its own. */
  datasetOfRun: Task<{ readonly run: Ref<Run> }, { readonly dataset: Ref<Dataset> }>;
  /** A copy of a run for the page to keep, in case the worker is lost. */
  saveRun: Task<
    { readonly run: Ref<Run>; readonly vectors: Ref<KeyedVectors> },
    { readonly saved: SavedRun }
  >;
  /** Takes a saved run in again, on the same words made anew; fails when they are others. */
  restoreRun: Task<
    { readonly dataset: Ref<Dataset>; readonly saved: SavedRun },
    { readonly run: Ref<Run>; readonly vectors: Ref<KeyedVectors> }
  >;
  /** Weights of one layer, before and after training. */
  layerWeights: Task<
    {
      readonly run: Ref<Run>;
      readonly layer: 'embedding' | 'hiddenKernel' | 'hiddenBias' | 'outputKernel' | 'outputBias';
      readonly when: 'before' | 'after';
      readonly offset: number;
      readonly limit: number;
    },
    LayerWeights
  >;
  /** Mean length of the pooled vector against document length, masked and unmasked, in length bins. */
  pooledLengths: Task<
    { readonly run: Ref<Run> },
    {
      readonly bins: readonly {
        readonly from: number;
        readonly to: number;
        readonly documents: number;
        readonly masked: number;
        readonly unmasked: number;
      }[];
    }
  >;
  /** Rows of the embedding that moved least from their start (Euclidean distance), least first. */
  leastMoved: Task<
    { readonly run: Ref<Run>; readonly limit: number },
    { readonly rows: readonly { readonly word: string; readonly count: number; readonly movement: number }[] }
  >;
}

export interface TrainProgress {
  readonly phase: 'preparing' | 'training' | 'validating';
  /** 1-based epoch under way, and how many there are at most. */
  readonly epoch: number;
  readonly epochs: number;
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Running means of the epoch under way. */
  readonly loss: number | null;
  readonly accuracy: number | null;
  readonly history: History;
  readonly engine: EngineReport;
}

export interface TrainResult {
  readonly run: Ref<Run>;
  readonly vectors: Ref<KeyedVectors>;
  readonly spec: ClassifierSpec;
  readonly history: History;
  readonly stop: StopReason;
  readonly reading: CurveReading;
  readonly engine: EngineReport;
  readonly source: SourceTag;
  readonly seconds: number;
  /** Validation loss and accuracy of the weights kept (those of the best epoch). */
  readonly best: EpochRecord | null;
}

export interface LayerWeights {
  readonly shape: readonly number[];
  /** Rows `offset` … of the matrix (a vector is one row). */
  readonly rows: readonly (readonly number[])[];
  /** Words of the rows, for the embedding. */
  readonly labels: readonly string[] | null;
  readonly total: number;
  /** Largest absolute change of any entry of the layer since the start; 0 = unchanged. */
  readonly largestChange: number;
}
