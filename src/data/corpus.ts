/** One class of a labelled corpus. */
export interface ClassName {
  /** The label exactly as in the file; never changed. */
  readonly value: string;
  /** What the page shows; the value unless renamed. */
  readonly name: string;
}

/** Documents, and for each the index of its class. */
export interface Corpus {
  readonly texts: readonly string[];
  /** Class index of each document; null when no label column was chosen. */
  readonly labels: Uint16Array | null;
  /** In display order; empty when there are no labels. For two classes, index 1 is the one that the logit favours. */
  readonly classes: readonly ClassName[];
}

/** Figures of a corpus, small enough to cross to the page. */
export interface CorpusSummary {
  readonly documents: number;
  readonly columnNames: readonly string[];
  readonly classes: readonly ClassName[];
  /** Documents per class, in the order of `classes`. */
  readonly classCounts: readonly number[];
  /** Rows left out because their label cell is empty. */
  readonly unlabeled: number;
  /** Documents whose text holds no token. */
  readonly emptyTexts: number;
  /** Documents whose text equals that of an earlier document. */
  readonly duplicates: number;
  readonly lengths: LengthSummary;
  /** Distinct tokens, and those seen exactly once (hapax legomena). */
  readonly distinctTokens: number;
  readonly hapaxes: number;
  readonly tokens: number;
  /** What cannot be done with this corpus, and why. Empty when a classifier can be trained. */
  readonly obstacles: readonly string[];
}

/** Lengths of documents in tokens. */
export interface LengthSummary {
  /** `histogram[i]` documents have a length in [i · binWidth, (i + 1) · binWidth). */
  readonly histogram: readonly number[];
  readonly binWidth: number;
  readonly longest: number;
  readonly mean: number;
  /** Smallest length L such that at least 90 % of the documents have at most L tokens. */
  readonly percentile90: number;
  /** `documentsByLength[l]` documents have exactly l tokens, for l up to 4,096; longer ones are counted at 4,096. */
  readonly documentsByLength: Uint32Array;
}
