/**
 * Everything the page may ask of the worker: one entry per task.
 *
 * Large nouns (tables, corpora, datasets, vectors) stay in the worker and are named by a Ref; only
 * what a view draws crosses the thread line. Typed arrays directly inside a result or a progress
 * value are moved, not copied.
 */
import type { ClassifierSpec, EngineProbe, EngineReport } from '../data/classifier';
import type { ClassName, Corpus, CorpusSummary } from '../data/corpus';
import type { Dataset, DatasetSummary } from '../data/dataset';
import type { CurveReading, EpochRecord, History, StopReason } from '../data/history';
import type { KeyedVectors, Neighbor, SourceTag } from '../data/keyed-vectors';
import type { MapEngineProbe, Projection, TsneLog, TsneOptions } from '../data/projection';
import type { ModelOptions, SplitOptions, TextOptions, TrainingOptions } from '../data/recipe';
import type { ReadOptions, ReadReport, Table } from '../data/table';
import type { Run, SavedRun } from '../data/run';

export type { EngineProbe };

declare const noun: unique symbol;

/** Names a value held by the worker. `T` exists only in the type checker. */
export interface Ref<T> {
  readonly id: string;
  readonly [noun]?: T;
}

interface Task<Params, Result, Progress = never> {
  readonly params: Params;
  readonly result: Result;
  readonly progress: Progress;
}

export interface Tasks {
  /** Lets go of values; unknown ids are ignored. */
  release: Task<{ readonly refs: readonly Ref<unknown>[] }, { readonly held: number }>;

  /** Reads a file (gzip is opened) into a table. */
  readTable: Task<
    { readonly file: Blob; readonly name: string; readonly options: ReadOptions },
    { readonly table: Ref<Table>; readonly report: ReadReport },
    { readonly bytes: number; readonly totalBytes: number; readonly rows: number }
  >;
  /** Writes a built-in sample as CSV text and reads it with the same reader. */
  readSample: Task<
    { readonly sample: SampleId },
    { readonly table: Ref<Table>; readonly report: ReadReport },
    { readonly bytes: number; readonly totalBytes: number; readonly rows: number }
  >;
  /** Whole rows of a table, from row `offset` (0-based). */
  tableRows: Task<
    { readonly table: Ref<Table>; readonly offset: number; readonly limit: number },
    { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] }
  >;
  /** Documents and labels from two columns of a table; also splits the texts into tokens, for the summary. */
  makeCorpus: Task<
    {
      readonly table: Ref<Table>;
      readonly textColumn: number;
      readonly labelColumn: number | null;
      /** Names and order of the classes; null: as found (numbers ascending, else by name). */
      readonly classes: readonly ClassName[] | null;
      readonly text: Pick<TextOptions, 'standardize' | 'lowercase'>;
    },
    { readonly corpus: Ref<Corpus>; readonly summary: CorpusSummary },
    { readonly documents: number; readonly totalDocuments: number }
  >;
  /** Split, vocabulary and sequences. */
  makeDataset: Task<
    { readonly corpus: Ref<Corpus>; readonly text: TextOptions; readonly split: SplitOptions },
    { readonly dataset: Ref<Dataset>; readonly summary: DatasetSummary }
  >;
  /** Texts or tokens of one typed text, step by step; works before any training. */
  traceText: Task<
    {
      readonly dataset: Ref<Dataset>;
      readonly text: string;
      readonly sequenceLength: number;
      readonly options: Pick<TextOptions, 'standardize' | 'lowercase'>;
      /** With a run, the rows looked up and both pooled vectors are given too. */
      readonly run: Ref<Run> | null;
    },
    TextTrace
  >;
  /** Part of the vocabulary, for a list that scrolls. */
  vocabularyPage: Task<
    {
      readonly dataset: Ref<Dataset>;
      readonly sort: 'count' | 'alphabet' | 'index';
      readonly descending: boolean;
      readonly offset: number;
      readonly limit: number;
    },
    { readonly rows: readonly VocabularyRow[]; readonly total: number }
  >;
  /** The vocabulary as a text file, one token a line (line 1 is the empty padding token). */
  exportVocabulary: Task<{ readonly dataset: Ref<Dataset> }, { readonly file: Blob }>;
  /** Tokens of a vocabulary file written by `exportVocabulary`, in its order; counts come from the corpus. */
  importVocabulary: Task<
    {
      readonly dataset: Ref<Dataset>;
      readonly corpus: Ref<Corpus>;
      readonly text: TextOptions;
      readonly file: Blob;
    },
    { readonly dataset: Ref<Dataset>; readonly summary: DatasetSummary }
  >;

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
  /** Asks the job started with this key to end now and return what it has (unlike an abort, which discards). */
  finish: Task<{ readonly stopKey: string }, { readonly found: boolean }>;
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
  /** Word vectors as word2vec text or tab-separated vectors; the vectors are those of the best epoch. */
  exportVectors: Task<{ readonly vectors: Ref<KeyedVectors> }, { readonly file: Blob }>;

  /** Words that complete `prefix`, most frequent first; an empty prefix gives the most frequent words. */
  completeWord: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly prefix: string; readonly limit: number },
    { readonly words: readonly { readonly word: string; readonly count: number }[] }
  >;
  /** A word's record, or spelling suggestions when it is not in the vocabulary. */
  lookUpWord: Task<{ readonly vectors: Ref<KeyedVectors>; readonly word: string }, WordLookup>;
  /** The k nearest and k farthest words by cosine. Ties: lower index first. */
  mostSimilar: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      readonly word: string;
      readonly topn: number;
      readonly includeUnknown: boolean;
    },
    WordNeighbors
  >;
  /** Cosine of two words with its parts. */
  compareWords: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly a: string; readonly b: string },
    WordPair
  >;
  /** Words that a map may show, most frequent first, with what colours and hover texts need. */
  mapWords: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly limit: number; readonly includeUnknown: boolean },
    MapWords
  >;
  /** Which engines for maps this browser offers. */
  probeMapEngines: Task<Record<string, never>, { readonly engines: readonly MapEngineProbe[] }>;
  fitTsne: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      /** Vocabulary indices of the words to lay out. */
      readonly indices: Int32Array;
      readonly options: TsneOptions;
      readonly stopKey: string;
    },
    { readonly projection: Ref<Projection>; readonly positions: Float32Array; readonly log: TsneLog },
    TsneProgress
  >;
}

export type SampleId = 'reviews';

export interface TextTrace {
  readonly standardized: string;
  readonly tokens: readonly {
    readonly text: string;
    readonly index: number;
    readonly inVocabulary: boolean;
  }[];
  /** Padded and truncated indices, exactly `sequenceLength` long. */
  readonly ids: readonly number[];
  readonly truncated: number;
  /** Embedding rows at the first 32 ids, in their order; null without a run. */
  readonly rows: readonly (readonly number[])[] | null;
  readonly maskedMean: readonly number[] | null;
  readonly unmaskedMean: readonly number[] | null;
  /** Scores of the model for this text: probability by class; null without a run. */
  readonly probabilities: readonly number[] | null;
}

export interface VocabularyRow {
  readonly index: number;
  readonly token: string;
  readonly count: number;
  readonly classCounts: readonly number[];
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

export type WordLookup =
  | {
      readonly found: true;
      readonly word: string;
      readonly index: number;
      readonly count: number;
      readonly classCounts: readonly number[];
      readonly classes: readonly ClassName[];
      readonly norm: number;
      /** False for a row of zeros: no direction, so no cosine. */
      readonly hasDirection: boolean;
      readonly source: SourceTag;
    }
  | { readonly found: false; readonly word: string; readonly suggestions: readonly string[] };

export interface WordNeighbors {
  readonly similar: readonly Neighbor[];
  readonly different: readonly Neighbor[];
  /** Words left out because their vector is zero. */
  readonly withoutDirection: number;
  readonly source: SourceTag;
}

export type WordPair =
  | {
      readonly found: true;
      /** Null when either vector is zero: undefined, never NaN. */
      readonly cosine: number | null;
      readonly dot: number;
      readonly norms: readonly [number, number];
      readonly euclidean: number;
    }
  | { readonly found: false; readonly missing: string; readonly suggestions: readonly string[] };

export interface MapWords {
  readonly indices: Int32Array;
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** log odds of the class that the logit favours (two classes) with 0.5 added to each count; the word's commonest class by index (K > 2) in `majority`. */
  readonly logOdds: Float32Array;
  readonly majority: Int32Array;
  readonly classes: readonly ClassName[];
  /** Words of the vocabulary without a vector, left out. */
  readonly withoutDirection: number;
  readonly source: SourceTag;
}

export interface TsneProgress {
  readonly phase: 'start' | 'neighbors' | 'exaggeration' | 'descent';
  /** Share of the work before the first iteration that is done, 0 … 1. */
  readonly prepared: number;
  readonly iteration: number;
  readonly maxIter: number;
  /** A copy of the current positions, a few times a second; null in between. */
  readonly positions: Float32Array | null;
  readonly log: TsneLog | null;
}

export type TaskName = keyof Tasks;

/** One end of a message channel: a Worker, the worker's own scope, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Page → worker. */
export type Request =
  | {
      [N in TaskName]: {
        readonly type: 'run';
        readonly id: number;
        readonly task: N;
        readonly params: Tasks[N]['params'];
      };
    }[TaskName]
  | { readonly type: 'cancel'; readonly id: number };

/** Worker → page. A run ends with exactly one `done` or `failed`. */
export type Response =
  | { readonly type: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly name: string; readonly message: string };
