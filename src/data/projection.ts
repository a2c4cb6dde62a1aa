/** Settings of a map, by scikit-learn's `TSNE` names. */
export interface TsneOptions {
  readonly components: 2 | 3;
  readonly perplexity: number;
  /** At least 250, of which the first 250 (or half, when fewer than 500) are exaggerated. */
  readonly maxIter: number;
  readonly earlyExaggeration: number;
  /** `auto`: max(n / earlyExaggeration / 4, 50). */
  readonly learningRate: number | 'auto';
  readonly init: 'pca' | 'random';
  /**
   * Of the Student-t kernel: 1 is the textbook's, 1 / (1 + d²); 2 is scikit-learn's for three components,
   * (1 + d² / 2)^−1.5.
   */
  readonly degreesOfFreedom: 1 | 2;
  /** What moves the points; `auto` takes what is fastest here. Engines agree but for rounding. */
  readonly engine: 'auto' | MapEngine;
  readonly seed: number;
}

/** How a map is made of vectors. `raw`: columns of the embedding matrix as they are. */
export type MapMethod = 'tsne' | 'umap' | 'pca' | 'raw';

/** What "near" means between the vectors that a map is made of. `cosine` compares unit vectors. */
export type MapMetric = 'euclidean' | 'cosine';

/** Settings of a map by any method; each method reads its own fields. */
export interface MapOptions extends TsneOptions {
  readonly method: MapMethod;
  /** For t-SNE and UMAP. PCA and raw dimensions use the vectors as they are. */
  readonly metric: MapMetric;
  /** UMAP's `n_neighbors`, 2 … 200. */
  readonly neighbors: number;
  /** UMAP's `min_dist`, 0 … 1. */
  readonly minDist: number;
  /** Columns (0-based) that the axes of a map of raw dimensions show; the first `components` of them count. */
  readonly dimensions: readonly [number, number, number];
}

/** Which words a map is made of: the vocabulary, its most frequent words, a list, or the words chosen on a map. */
export type MapWordsChoice = 'all' | 'top' | 'list' | 'selection';

/** Settings of a map and of the words on it. */
export interface MapSettings extends MapOptions {
  readonly words: MapWordsChoice;
  /** How many of the most frequent words; counts when `words` is `top`. */
  readonly limit: number;
}

/** What can move the points of a map: the graphics card, compiled kernels, or plain JavaScript. */
export type MapEngine = 'webgpu' | 'webassembly' | 'javascript';

/** What this browser offers of an engine for maps. */
export interface MapEngineProbe {
  readonly engine: MapEngine;
  readonly available: boolean;
  /** Empty where it is not available. */
  readonly device: string;
  /** What it is good for, or why it is not available. One sentence. */
  readonly note: string;
}

/** What moved the points of a map. */
export interface MapEngineReport {
  readonly engine: MapEngine;
  /** What it ran on: `SIMD, 2 threads`. */
  readonly device: string;
  /** Why this one: a sentence or two. */
  readonly why: string;
}

export type TsneStop = 'iterations' | 'noProgress' | 'smallGradient' | 'stopped';

/** Positions of words on a map. */
export interface Projection {
  /** Vocabulary index of each point. */
  readonly indices: Int32Array;
  /** Row-major [points × components]; centred, but for raw dimensions. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly log: MapLog;
}

/** What making a map reports. */
export type MapLog = TsneLog | UmapLog | PcaLog | RawLog;

/** What UMAP reports. */
export interface UmapLog {
  readonly method: 'umap';
  readonly samples: number;
  /** Neighbors of each point, itself included, as `n_neighbors` counts. */
  readonly neighbors: number;
  readonly recall: number;
  readonly iteration: number;
  /** Epochs it was to run. */
  readonly epochs: number;
  readonly stop: 'iterations' | 'stopped' | null;
}

/** What PCA reports. */
export interface PcaLog {
  readonly method: 'pca';
  readonly samples: number;
  /** Share of the variance on each axis shown, 0 … 1 (scikit-learn's `explained_variance_ratio_`). */
  readonly explainedVariance: readonly number[];
  /** `stopped` never happens: the work is one stage. */
  readonly stop: 'iterations' | 'stopped' | null;
}

/** What a map of raw dimensions reports. */
export interface RawLog {
  readonly method: 'raw';
  readonly samples: number;
  /** Columns shown, 0-based, one an axis. */
  readonly dimensions: readonly number[];
  /** Share of all squared deviations from the mean that these columns hold, 0 … 1. */
  readonly explainedVariance: readonly number[];
  readonly stop: 'iterations' | 'stopped' | null;
}

/** What scikit-learn prints with `verbose`, as figures. */
export interface TsneLog {
  readonly method: 'tsne';
  /** min(n − 1, floor(3 · perplexity) + 1). */
  readonly neighbors: number;
  /** Share of the true neighbors that were found: 1 when all rows were compared, else estimated on a sample. */
  readonly recall: number;
  readonly samples: number;
  /** √(points / Σβ), the "mean sigma" that scikit-learn prints; points whose perplexity is out of reach, for ties or too few neighbors, are left out. */
  readonly meanSigma: number;
  /** Largest relative difference between a point's perplexity and the target. */
  readonly perplexityError: number;
  /** KL divergence (exaggerated P) after the exaggeration phase; null before it ended. */
  readonly klAfterExaggeration: number | null;
  readonly exaggerationIterations: number;
  readonly kl: number | null;
  readonly iteration: number;
  readonly stop: TsneStop | null;
  /** Null until the descent begins. */
  readonly engine: MapEngineReport | null;
  /** Every 50 iterations; of exaggerated P up to `exaggerationIterations`. */
  readonly klCurve: readonly { readonly iteration: number; readonly kl: number }[];
}
