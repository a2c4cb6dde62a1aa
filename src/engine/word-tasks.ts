import type { ClassName } from '../data/corpus';
import type { KeyedVectors, Neighbor, SourceTag } from '../data/keyed-vectors';
import type { Ref, Task } from './task';

/** What the page may ask of words and their vectors. */
export interface WordTasks {
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
  /** Cosine of every word with one word, by vocabulary index; NaN for words without a vector. */
  cosinesTo: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly word: string },
    { readonly values: Float32Array }
  >;
  /** Cosine of two words with its parts. */
  compareWords: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly a: string; readonly b: string },
    WordPair
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
