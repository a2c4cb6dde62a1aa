import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { Ref, Task } from './task';

/** What the page may ask of expressions and of pairs of words. */
export interface AlgebraTasks {
  /** Which of these words are in the vocabulary, in the order given. */
  knownWords: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly words: readonly string[] },
    { readonly known: readonly string[] }
  >;
  /** Words near the vector that an expression gives, nearest first. Ties: lower index first. */
  evaluateExpression: Task<ExpressionQuestion, ExpressionAnswer>;
  /** Words and points of expressions on the plane of most variance among just these vectors (exact PCA). */
  arrowPlane: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      /** Of the vocabulary. */
      readonly words: readonly string[];
      /** Expressions, whose points come after those of the words. */
      readonly points: readonly string[];
      /** See `evaluateExpression`; words are then divided by their length as well. */
      readonly unitLength: boolean;
    },
    {
      /** Those asked for. */
      readonly words: readonly string[];
      /** Row-major [(words + points) × 2], the mean of all at 0. */
      readonly positions: Float32Array;
      /** Share of the variance along each of the two directions, 0 … 1. */
      readonly explained: readonly number[];
    }
  >;
  /** Differences b − a of pairs of words, and the cosine of every two differences. */
  pairParallelism: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly pairs: readonly WordPairName[] },
    {
      readonly pairs: readonly PairDifference[];
      /** Row-major [pairs × pairs]; NaN with a pair that has no difference. */
      readonly cosines: Float32Array;
    }
  >;
  /**
   * Pairs of other words whose difference is most parallel to b − a, whichever way round. Compared are the `words` most
   * frequent words, each with its `neighbors` nearest by cosine among them, or with all. Ties: as met.
   */
  parallelPairs: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      readonly pair: WordPairName;
      readonly words: number;
      /** Null = all. */
      readonly neighbors: number | null;
      /** Only differences between two thirds and three halves as long. */
      readonly sameLength: boolean;
      readonly topn: number;
    },
    {
      readonly pairs: readonly {
        readonly a: string;
        readonly b: string;
        readonly cosine: number;
        readonly length: number;
      }[];
      /** Words that were looked at, and pairs of them that were compared. */
      readonly words: number;
      readonly compared: number;
    }
  >;
}

/** Why an expression has no answer. */
export interface ExpressionProblem {
  /** A sentence. */
  readonly message: string;
  /** Where in the text, in UTF-16 units; null when no one place is to blame. */
  readonly at: number | null;
  readonly length: number;
  /** Words that are not in the vocabulary, at most five. */
  readonly unknown: readonly {
    readonly word: string;
    readonly suggestions: readonly string[];
    readonly at: number;
    readonly length: number;
  }[];
}

export interface ExpressionQuestion {
  readonly vectors: Ref<KeyedVectors>;
  readonly text: string;
  /** 3CosAdd ranks by the cosine with the sum, 3CosMul by a quotient of products of cosines. */
  readonly rule: 'cosAdd' | 'cosMul';
  /** Divides each word's vector by its length before it is added (gensim); false adds vectors as they are. */
  readonly unitLength: boolean;
  /** Whether words of the expression may be answers. */
  readonly includeOperands: boolean;
  readonly includeUnknown: boolean;
  /** 1 … 999. */
  readonly topn: number;
}

export type ExpressionAnswer =
  | { readonly ok: false; readonly problem: ExpressionProblem }
  | {
      readonly ok: true;
      readonly answers: readonly {
        readonly index: number;
        readonly word: string;
        /** With the vector of the expression, whatever the rule. */
        readonly cosine: number;
        /** The score of 3CosMul; null with 3CosAdd. */
        readonly product: number | null;
        /** Dot product with the vector of the expression, and the word's own length. */
        readonly dot: number;
        readonly norm: number;
        readonly count: number;
        readonly classCounts: readonly number[];
      }[];
      /** Words of the expression in the order of first mention. */
      readonly operands: readonly {
        readonly word: string;
        /** Sum of its weights; null where the expression is more than a sum of words. */
        readonly weight: number | null;
        readonly norm: number;
        /** With the vector of the expression; null for a vector of zeros. */
        readonly cosine: number | null;
      }[];
      /** Length of the vector of the expression. */
      readonly norm: number;
      /** The words a, b, c when the expression is b − a + c. */
      readonly parallelogram: readonly [string, string, string] | null;
      readonly source: SourceTag;
    };

export type WordPairName = readonly [a: string, b: string];

export interface PairDifference {
  readonly a: string;
  readonly b: string;
  /** Of b − a; null when a word is missing. */
  readonly length: number | null;
  /** Words that are not in the vocabulary. */
  readonly missing: readonly { readonly word: string; readonly suggestions: readonly string[] }[];
}
