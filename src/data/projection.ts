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
  /** Row-major [points × components], centred. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly log: TsneLog;
}

/** What scikit-learn prints with `verbose`, as figures. */
export interface TsneLog {
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
