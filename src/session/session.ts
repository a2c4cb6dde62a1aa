import type { ClassName, Corpus, CorpusSummary } from '../data/corpus';
import type { Dataset, DatasetSummary } from '../data/dataset';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import { SENTIMENT_16D } from '../data/presets';
import type { MapLog, MapSettings, Projection } from '../data/projection';
import type {
  GloveOptions,
  GloveSettings,
  LearnerOptions,
  ModelOptions,
  Recipe,
  SplitOptions,
  TextOptions,
  TrainingOptions,
} from '../data/recipe';
import type { ReadOptions, ReadReport, Table } from '../data/table';
import type {
  EngineProbe,
  GloveProgress,
  GloveResult,
  MapWords,
  Ref,
  SampleId,
  TrainProgress,
  TrainResult,
  MapProgress,
} from '../engine/protocol';
import { INITIAL_ALGEBRA, type AlgebraPlace } from './algebra-state';
import { INITIAL_CONTRAST, type ContrastPlace } from './contrast-state';
import { INITIAL_MAP, USUAL_LIMIT, type MapPlace } from './map-state';
import { INITIAL_WORDS, type WordsState } from './words-state';

export const PLACES = ['corpus', 'train', 'words', 'documents', 'compare', 'learn'] as const;
export type Place = (typeof PLACES)[number];

/** Where texts come from. Kept on the page so that a lost worker can read them again. */
export type Source =
  | { readonly kind: 'sample'; readonly sample: SampleId; readonly label: string }
  | { readonly kind: 'file'; readonly file: File; readonly label: string }
  | { readonly kind: 'paste'; readonly file: File; readonly label: string };

/** A file as read, not yet in use. */
export interface OpenedTable {
  readonly source: Source;
  readonly ref: Ref<Table>;
  readonly report: ReadReport;
}

/** Documents chosen from a table. */
export interface LoadedCorpus {
  readonly ref: Ref<Corpus>;
  readonly table: Ref<Table>;
  readonly source: Source;
  readonly report: ReadReport;
  readonly columns: { readonly text: number; readonly label: number | null };
  readonly classes: readonly ClassName[] | null;
  readonly summary: CorpusSummary;
}

/** Every setting that a result depends on, beside the corpus. */
export interface Settings {
  readonly text: TextOptions;
  readonly split: SplitOptions;
  readonly model: ModelOptions;
  readonly training: TrainingOptions;
  readonly glove: GloveSettings;
  readonly learner: LearnerOptions;
  readonly map: MapSettings;
}

export interface LoadedDataset {
  readonly ref: Ref<Dataset>;
  readonly summary: DatasetSummary;
  /** What it was made from; see `datasetKey`. */
  readonly key: string;
  /** The vocabulary file it was made with, when one was imported: kept so that a lost worker can read it again. */
  readonly vocabularyFile: File | null;
}

/** What every training that ended left behind, whatever it learned from. */
interface EndedRun {
  readonly number: number;
  readonly recipe: Recipe;
  readonly vectors: Ref<KeyedVectors>;
  readonly source: SourceTag;
  readonly seconds: number;
  /** Rows of the embedding matrix, padding and [UNK] included. */
  readonly vocabularySize: number;
  /** The texts it was trained on; released when another corpus is taken into use. */
  readonly corpus: Ref<Corpus>;
  /** Started by the page on arrival, not by the visitor. */
  readonly demonstration: boolean;
  readonly corpusLabel: string;
  /** Classes of the corpus, in the order of the model's outputs. */
  readonly classes: readonly ClassName[];
  readonly datasetSummary: DatasetSummary;
  /** Key of the dataset it was trained on. */
  readonly datasetKey: string;
}

/** A classifier trained on labels. */
export interface ClassifierRecord extends EndedRun, TrainResult {
  readonly kind: 'classifier';
}

/** Vectors made from co-occurrence counts, without labels. */
export interface GloveRecord extends EndedRun, GloveResult {
  readonly kind: 'glove';
  readonly options: GloveOptions;
}

/** A training that ended and what it left behind. */
export type RunRecord = ClassifierRecord | GloveRecord;

export type MapStatus = 'running' | 'finished' | 'stopped' | 'failed';

export interface MapState {
  readonly status: MapStatus;
  readonly words: MapWords;
  /** Vocabulary words that could have been shown. */
  readonly wordsAvailable: number;
  readonly options: MapSettings;
  /** What the visitor asked for, where a few words made it be lowered; missing on maps that took it as it was. */
  readonly asked?: MapSettings;
  readonly vectors: Ref<KeyedVectors>;
  readonly run: number;
  /** Row-major [points × components]; null until the first layout arrives. */
  readonly positions: Float32Array | null;
  readonly projection: Ref<Projection> | null;
  readonly log: MapLog | null;
  readonly phase: MapProgress['phase'];
  /** Share of the work before the first iteration, 0 … 1. */
  readonly prepared: number;
  readonly iteration: number;
  readonly message: string | null;
}

export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'warning' | 'error';
  readonly message: string;
}

/** A long piece of work under way. */
export interface Job {
  readonly id: number;
  /** One live job a slot; a newer one aborts it. */
  readonly slot:
    'read' | 'corpus' | 'dataset' | 'train' | 'map' | 'trust' | 'perplexities' | 'export' | 'seeds';
  /** Names its progressbar. */
  readonly label: string;
  /** 0 … 1, or null while it cannot be told. */
  readonly progress: number | null;
  readonly detail: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Accessible name of its stop button: `Stop training`. */
  readonly stopLabel: string;
  readonly stop: () => void;
}

export interface TrainingState {
  /** Where the training under way stands: of the one or the other model. */
  readonly progress: TrainProgress | null;
  readonly glove: GloveProgress | null;
  readonly status: 'idle' | 'running' | 'finished' | 'stopped' | 'failed';
  /** The sentence of the status line. */
  readonly message: string;
}

export interface Session extends WordsState, MapPlace, ContrastPlace {
  readonly place: Place;
  readonly algebra: AlgebraPlace;
  /** What the visitor asked for in reading, by hand; empty = all guessed. */
  readonly reading: ReadOptions;
  /** The file on show in Corpus, perhaps not yet in use. */
  readonly table: OpenedTable | null;
  readonly columns: { readonly text: number; readonly label: number | null };
  readonly classes: readonly ClassName[] | null;
  /** Documents of the table on show. */
  readonly draft: LoadedCorpus | null;
  readonly draftError: string | null;
  /** The corpus in use: training and words refer to it. */
  readonly corpus: LoadedCorpus | null;
  /** Why the last file could not be opened. */
  readonly openError: string | null;
  readonly settings: Settings;
  readonly dataset: LoadedDataset | null;
  readonly datasetError: string | null;
  readonly engines: readonly EngineProbe[] | null;
  readonly training: TrainingState;
  readonly runs: readonly RunRecord[];
  /** Number of the run whose vectors Words shows; 0 = none yet. */
  readonly shownRun: number;
  readonly word: string | null;
  readonly hovered: string | null;
  readonly topn: number;
  readonly includeUnknown: boolean;
  readonly map: MapState | null;
  readonly jobs: readonly Job[];
  readonly notices: readonly Notice[];
  /** True while the page trains its sample unasked. */
  readonly demonstrating: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  text: SENTIMENT_16D.text,
  split: SENTIMENT_16D.split,
  model: SENTIMENT_16D.model,
  training: SENTIMENT_16D.training,
  glove: SENTIMENT_16D.glove,
  learner: SENTIMENT_16D.learner,
  map: { ...SENTIMENT_16D.map, words: 'top', limit: USUAL_LIMIT },
};

export const INITIAL: Session = {
  ...INITIAL_WORDS,
  ...INITIAL_MAP,
  ...INITIAL_CONTRAST,
  place: 'words',
  algebra: INITIAL_ALGEBRA,
  reading: {},
  table: null,
  columns: { text: 0, label: null },
  classes: null,
  draft: null,
  draftError: null,
  corpus: null,
  openError: null,
  settings: DEFAULT_SETTINGS,
  dataset: null,
  datasetError: null,
  engines: null,
  training: { progress: null, glove: null, status: 'idle', message: 'Not trained yet' },
  runs: [],
  shownRun: 0,
  word: null,
  hovered: null,
  topn: 10,
  includeUnknown: false,
  map: null,
  jobs: [],
  notices: [],
  demonstrating: false,
};
