import type { ClassName } from '../data/corpus';
import type { KeyedVectors } from '../data/keyed-vectors';
import type { Run } from '../data/run';
import type { Ref, Task } from './task';

/** What the page may ask of the embedding matrix as a whole, and of one row of it. */
export interface MatrixTasks {
  /** One column of the matrix, by vocabulary index. */
  dimensionValues: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly column: number },
    { readonly values: Float32Array }
  >;
  /** The vector of one word, at the end or after an epoch, and where it started. */
  wordVector: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      /** The classifier's run, which knows the start; null where there is none. */
      readonly run: Ref<Run> | null;
      readonly word: string;
      /** One of `trainingMoments`; null for the vectors as kept. */
      readonly epoch: number | null;
    },
    WordVector
  >;
  /** One-hot vector × embedding matrix, every product made, beside the row. */
  oneHotProduct: Task<{ readonly vectors: Ref<KeyedVectors>; readonly word: string }, OneHotProduct>;
  /** Epochs of which a run still has the embedding. */
  trainingMoments: Task<{ readonly run: Ref<Run> }, TrainingMoments>;
  /** Neighbours of a word after an epoch, and how alike random pairs were then. */
  neighborsAtEpoch: Task<
    {
      readonly run: Ref<Run>;
      readonly word: string;
      readonly epoch: number;
      readonly topn: number;
      readonly includeUnknown: boolean;
    },
    NeighborsAtEpoch
  >;
  /** Rows `offset` … of the matrix in some order, padding left out. */
  matrixRows: Task<MatrixOrder & { readonly offset: number; readonly limit: number }, MatrixRows>;
  /** Where a row stands in an order, from 0, and its vocabulary index. */
  matrixPlace: Task<
    MatrixOrder & { /** A vocabulary index, or a word. */ readonly row: number | string },
    { readonly place: number; readonly index: number }
  >;
  /** What each column holds. */
  dimensions: Task<
    { readonly vectors: Ref<KeyedVectors> },
    Dimensions,
    { readonly done: number; readonly total: number }
  >;
  /** Words with the largest and the smallest value in one column; ties: lower index first. */
  dimensionWords: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly column: number; readonly topn: number },
    { readonly top: readonly ValuedWord[]; readonly bottom: readonly ValuedWord[] }
  >;
  /** Words that stand out, by kind. */
  oddities: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly run: Ref<Run> | null; readonly limit: number },
    Oddities
  >;
}

export interface WordVector {
  readonly word: string;
  readonly index: number;
  readonly epoch: number | null;
  /** The row of the matrix, bit for bit. */
  readonly values: Float32Array;
  readonly norm: number;
  /** Rank of the word in each dimension among all rows but padding: 1 = the largest value; equals share the better rank. */
  readonly ranks: Uint32Array;
  /** Rows that were ranked. */
  readonly ranked: number;
  /** The row before the first step; null where vectors do not come from a training of weights. */
  readonly start: Float32Array | null;
  /** From the start to these values; null without a start. */
  readonly movement: {
    readonly euclidean: number;
    /** Null when either vector is zeros. */
    readonly cosine: number | null;
  } | null;
}

export interface OneHotProduct {
  readonly word: string;
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  /** Sums in doubles. */
  readonly product: Float64Array;
  readonly row: Float32Array;
  readonly largestDifference: number;
}

export interface TrainingMoments {
  /** Ascending. Epoch 0 is the start, the last one that of the vectors kept. */
  readonly moments: readonly number[];
  /** Epochs that ended. */
  readonly epochs: number;
  /** Epoch of the lowest validation loss; 0 when none ended, and the vectors are those at the stop. */
  readonly bestEpoch: number;
  /** Why epochs between the start and the best are missing; null when none is. */
  readonly missing: 'memory' | 'restored' | null;
}

export interface NeighborsAtEpoch {
  readonly word: string;
  readonly epoch: number;
  readonly similar: readonly ValuedWord[];
  /** Of words with a vector, [UNK] left out. */
  readonly randomPairs: {
    readonly meanAbsoluteCosine: number | null;
    /** The same of directions drawn at random in as many dimensions. */
    readonly expected: number;
    readonly pairs: number;
    readonly all: boolean;
  };
}

export interface MatrixOrder {
  readonly vectors: Ref<KeyedVectors>;
  /** A column of the matrix by its number, or what is known of the words. */
  readonly sort: 'index' | 'word' | 'count' | number;
  readonly descending: boolean;
}

export interface MatrixRows {
  readonly offset: number;
  readonly total: number;
  readonly columns: number;
  readonly indices: Int32Array;
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Row-major [rows × columns]. */
  readonly values: Float32Array;
  /** Largest magnitude in the whole matrix, padding left out. */
  readonly largest: number;
  /** Whether some word of the vocabulary would be run as a formula by a spreadsheet. */
  readonly formulas: boolean;
}

export interface Dimensions {
  /** Rows that were counted: all but padding. */
  readonly rows: number;
  readonly dimensions: readonly DimensionRecord[];
  /** Directions that the variance is spread over, 1 … number of dimensions. */
  readonly effective: number;
  /** Words that the correlation is over; 0 without labels. */
  readonly correlated: number;
}

export interface DimensionRecord {
  readonly column: number;
  /** Share of the squared length of all rows, 0 … 1. */
  readonly share: number;
  readonly mean: number;
  readonly deviation: number;
  /** With the log-odds of a class; of several classes, the one with the strongest. Null without labels. */
  readonly correlation: { readonly class: ClassName; readonly value: number } | null;
}

export interface ValuedWord {
  readonly index: number;
  readonly word: string;
  readonly count: number;
  readonly value: number;
}

export type OddityKind =
  | 'neverUpdated'
  | 'duplicates'
  | 'smallestNorm'
  | 'largestNorm'
  | 'closestToCentroid'
  | 'leastMoved'
  | 'withoutVector';

export interface Oddity extends ValuedWord {
  /** Number of the group of equal rows, from 1; 0 for lists without groups. */
  readonly group: number;
}

export interface OddityList {
  readonly rows: readonly Oddity[];
  /** Words that belong to the list, or that were ranked for it, shown or not. */
  readonly total: number;
}

export interface Oddities {
  /** Null where the vectors do not tell: no start is known. */
  readonly lists: Readonly<Record<OddityKind, OddityList | null>>;
  /** Groups of equal rows. */
  readonly groups: number;
  /** Rows looked at: all but padding. */
  readonly words: number;
  /** The run was trained with the embedding frozen, so that no row could move. */
  readonly frozen: boolean;
}
