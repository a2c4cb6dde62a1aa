import type { ClassName, Corpus } from '../data/corpus';
import type { KeyedVectors, Measure, Neighbor, SourceTag } from '../data/keyed-vectors';
import type { TextOptions } from '../data/recipe';
import type { Ref, Task } from './task';

/** What the page may ask of words and their vectors. */
export interface WordTasks {
  /** Word vectors as word2vec text, padding left out; those of a classifier are of its best epoch. */
  exportVectors: Task<{ readonly vectors: Ref<KeyedVectors> }, { readonly file: Blob }>;
  /**
   * The nearest words of every word, as in its table, as CSV: Word, Rank, Neighbour, and the measure. Words without a
   * vector are left out.
   *
   * `safe` makes words harmless that a spreadsheet would run as formulas.
   */
  exportNeighbors: Task<
    NeighborRules & { readonly vectors: Ref<KeyedVectors>; readonly safe: boolean },
    { readonly file: Blob },
    { readonly done: number; readonly total: number }
  >;
  /** Words that complete `prefix`, most frequent first; an empty prefix gives the most frequent words. */
  completeWord: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly prefix: string; readonly limit: number },
    { readonly words: readonly { readonly word: string; readonly count: number }[] }
  >;
  /** A word's record, or spelling suggestions when it is not in the vocabulary. */
  lookUpWord: Task<{ readonly vectors: Ref<KeyedVectors>; readonly word: string }, WordLookup>;
  /** The k nearest and k farthest words by one measure. Ties: lower index first. */
  mostSimilar: Task<
    NeighborRules & {
      readonly vectors: Ref<KeyedVectors>;
      readonly word: string;
      /** Only words that no text holds together with the word; null or left out = all. */
      readonly neverTogetherIn?: TextsAsked | null;
    },
    WordNeighbors
  >;
  /** What takes longer to say of neighbours that are shown already, for the same rules. */
  neighborMarks: Task<
    NeighborRules & {
      readonly vectors: Ref<KeyedVectors>;
      readonly word: string;
      /** Vocabulary indices of the neighbours shown. */
      readonly similar: readonly number[];
      readonly different: readonly number[];
      /** Null when the texts are no longer held: nothing is counted then. */
      readonly texts: TextsAsked | null;
    },
    { readonly similar: readonly NeighborMark[]; readonly different: readonly NeighborMark[] }
  >;
  /** In how many of several vectors each word is among the k nearest (farthest) of one word. */
  neighborAgreement: Task<
    NeighborRules & {
      readonly vectors: readonly Ref<KeyedVectors>[];
      readonly word: string;
      readonly neverTogetherIn?: TextsAsked | null;
      readonly similar: readonly string[];
      readonly different: readonly string[];
    },
    /** One count a word, 0 … number of vectors. */
    { readonly similar: readonly number[]; readonly different: readonly number[] }
  >;
  /** A word cut into the pieces of a vocabulary, longest first from the left, as WordPiece does. */
  wordPieces: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly word: string },
    { readonly pieces: readonly string[] }
  >;
  /** Cosine of every word with one word, by vocabulary index; NaN for words without a vector. */
  cosinesTo: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly word: string },
    { readonly values: Float32Array }
  >;
  /** Two words by every measure, with the parts of the cosine. */
  compareWords: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly a: string; readonly b: string },
    WordPair
  >;
  /** The same for many pairs at once, in the order given. */
  comparePairs: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      readonly pairs: readonly (readonly [string, string])[];
    },
    { readonly pairs: readonly WordPair[] }
  >;
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

/** Which words may be neighbours, how many are given, and what near means. */
export interface NeighborRules {
  /** 1 … 999. */
  readonly topn: number;
  readonly includeUnknown: boolean;
  /** Left out: cosine. */
  readonly measure?: Measure;
  /** Words that occur less often are left out; left out: none. */
  readonly minimumCount?: number;
}

/** Texts, and how words are told in them. */
export interface TextsAsked {
  readonly corpus: Ref<Corpus>;
  readonly text: TextOptions;
}

export interface ScoredNeighbor extends Neighbor {
  /** By the measure asked for; a Euclidean distance is low for near words. */
  readonly score: number;
}

export interface WordNeighbors {
  readonly measure: Measure;
  readonly similar: readonly ScoredNeighbor[];
  readonly different: readonly ScoredNeighbor[];
  /** Words left out because their vector is zero. */
  readonly withoutDirection: number;
  readonly source: SourceTag;
}

export interface NeighborMark {
  /** Each is among the k nearest (for `different`: farthest) of the other. */
  readonly mutual: boolean;
  /** Texts that hold both words; null where no texts are held. */
  readonly together: number | null;
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
