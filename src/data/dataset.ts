import type { ClassName } from './corpus';
import type { Sequences } from './sequences';
import type { Vocabulary } from './vocabulary';

/** Everything that a classifier is trained on. */
export interface Dataset {
  readonly vocabulary: Vocabulary;
  readonly sequences: Sequences;
  /** Class index of each document; null without labels. */
  readonly labels: Uint16Array | null;
  readonly classes: readonly ClassName[];
  readonly split: Split;
}

/** Document numbers of the two parts, disjoint and together complete. */
export interface Split {
  readonly training: Uint32Array;
  readonly validation: Uint32Array;
}

/** Consequences of the text settings; small enough to cross to the page. */
export interface DatasetSummary {
  /** Rows of the embedding matrix: words kept + padding + [UNK]; less than asked for when the corpus has fewer. */
  readonly vocabularySize: number;
  readonly training: number;
  readonly validation: number;
  /** Share of running words of all texts that are in the vocabulary, 0 … 1. */
  readonly coverage: number;
  /** Share of documents longer than the sequence length, 0 … 1. */
  readonly truncated: number;
  /** Share of all positions that are padding, 0 … 1. */
  readonly padding: number;
  readonly longest: number;
  /** Words of the corpus cut off by the vocabulary size, and words seen exactly once. */
  readonly cutOff: number;
  readonly hapaxes: number;
  /** Words that occur in validation texts only (absent when the vocabulary is built from training texts). */
  readonly onlyInValidation: number;
  /** Count of the word at each of up to 200 ranks, spread evenly on a log scale; rank 1 is the most frequent word. */
  readonly rankCounts: readonly { readonly rank: number; readonly count: number }[];
  /** Coverage (0 … 1) at each of the same vocabulary sizes. */
  readonly coverageCurve: readonly { readonly size: number; readonly coverage: number }[];
}
