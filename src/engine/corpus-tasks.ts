import type { ClassName, Corpus, CorpusSummary } from '../data/corpus';
import type { Dataset, DatasetSummary } from '../data/dataset';
import type { KeyedVectors } from '../data/keyed-vectors';
import type { SplitOptions, TextOptions, TokenOptions } from '../data/recipe';
import type { Run } from '../data/run';
import type { SampleId } from '../data/samples';
import type { ReadOptions, ReadReport, Table } from '../data/table';
import type { Ref, Task } from './task';

export type { SampleId } from '../data/samples';

/** What the page may ask of files, corpora, vocabularies and datasets. */
export interface CorpusTasks {
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
      readonly text: TokenOptions;
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
      readonly options: TokenOptions;
      /** With a run, the rows looked up and both pooled vectors are given too. */
      readonly run: Ref<Run> | null;
    },
    TextTrace
  >;
  /** How alike two typed texts are as presence of words, as counts, and as means of word vectors. */
  compareTexts: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      readonly a: string;
      readonly b: string;
      readonly options: TokenOptions;
    },
    TwoTexts
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
    {
      readonly rows: readonly VocabularyRow[];
      readonly total: number;
      /** Whether any word of the vocabulary would be run as a formula by a spreadsheet. */
      readonly formulas: boolean;
    }
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
}

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

/** How alike two texts are under one code. */
export interface CodeLikeness {
  /** Null when a side is all zeros. */
  readonly cosine: number | null;
  readonly distance: number;
}

export interface TwoTexts {
  readonly oneHot: CodeLikeness;
  readonly counts: CodeLikeness;
  readonly learned: CodeLikeness;
  /** Each word of the first text only with each of the second only, and the cosine of their vectors; null without. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly cosine: number | null }[];
  /** Words outside the vocabulary. */
  readonly unknown: readonly string[];
  /** Running words of each text. */
  readonly tokens: readonly number[];
}

export interface VocabularyRow {
  readonly index: number;
  readonly token: string;
  readonly count: number;
  readonly classCounts: readonly number[];
}
