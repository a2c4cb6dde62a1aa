import type { ClassName } from '../data/corpus';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { MapEngineProbe, MapLog, MapMetric, MapOptions, Projection } from '../data/projection';
import type { Ref, Task } from './task';

/** What the page may ask of maps. */
export interface MapTasks {
  /** Words that a map may show, with what colours and hover texts need. */
  mapWords: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      /** Most words of the vocabulary, most frequent first; of no meaning for a list. */
      readonly limit: number;
      readonly includeUnknown: boolean;
      /** Exactly these, in their order, each once; found as `lookUpWord` finds them. Left out or null: the vocabulary. */
      readonly words?: readonly string[] | null;
    },
    MapWords
  >;
  /** Which engines for maps this browser offers. */
  probeMapEngines: Task<Record<string, never>, { readonly engines: readonly MapEngineProbe[] }>;
  /** Lays words out by the method of the options. Ended early by `finish`, it returns the positions it has. */
  fitMap: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      /** Vocabulary indices of the words to lay out. */
      readonly indices: Int32Array;
      readonly options: MapOptions;
      readonly stopKey: string;
    },
    { readonly projection: Ref<Projection>; readonly positions: Float32Array; readonly log: MapLog },
    MapProgress
  >;
  /** How far a map can be trusted: trustworthiness, continuity, and the share of true neighbours kept at each point. */
  mapTrust: Task<
    PlacedWords & {
      /** Neighbours compared, 1 ≤ k < n / 2. */
      readonly neighbors: number;
    },
    MapTrust,
    { readonly done: number; readonly total: number }
  >;
  /** The k nearest points of one point in the original space, and which of them are also among its k nearest on the map. */
  trueNeighbors: Task<
    PlacedWords & { readonly point: number; readonly neighbors: number },
    { readonly points: Int32Array; readonly kept: Uint8Array }
  >;
  /** Distance of pairs of words on the map beside that between their vectors, with ranks. */
  mapDistances: Task<
    PlacedWords & { readonly pairs: readonly (readonly [string, string])[] },
    { readonly rows: readonly MapDistance[] }
  >;
  /**
   * Mean silhouette of labelled points, between their vectors (by `metric`) and on the map, −1 … 1; null for fewer than
   * two groups, or as many as points.
   */
  separation: Task<
    PlacedWords & {
      /** Group of each point; points of a group below 0 are left out. */
      readonly groups: Int32Array;
    },
    { readonly original: number | null; readonly map: number | null }
  >;
  /**
   * k-means of word vectors (k-means++ start, Lloyd's iterations, the best of four); cluster of each index given,
   * 0 … k − 1, largest first. By cosine, of vectors of length 1.
   */
  kMeans: Task<
    {
      readonly vectors: Ref<KeyedVectors>;
      readonly indices: Int32Array;
      readonly clusters: number;
      readonly metric: MapMetric;
      readonly seed: number;
    },
    { readonly labels: Int32Array; readonly inertia: number }
  >;
}

/** Words, where a map has them, and what "near" means between their vectors. */
export interface PlacedWords {
  readonly vectors: Ref<KeyedVectors>;
  /** Vocabulary index of each point. */
  readonly indices: Int32Array;
  /** Row-major [points × components]. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly metric: MapMetric;
}

export interface MapTrust {
  readonly neighbors: number;
  /** Venna & Kaski; 1 = every map neighbour is a true one, about 0.5 at random. */
  readonly trustworthiness: number;
  /** The same the other way about: 1 = no true neighbour was torn away. */
  readonly continuity: number;
  /** Share of each point's k true neighbours that are among its k nearest on the map, 0 … 1. */
  readonly kept: Float32Array;
}

export interface MapDistance {
  readonly a: string;
  readonly b: string;
  /** Why the pair has no figures: a word that is not in the vocabulary, or not on the map; null when it has. */
  readonly missing: string | null;
  /** Euclidean, in the map's own units. */
  readonly map: number | null;
  /** Euclidean between the word vectors. */
  readonly original: number | null;
  readonly cosine: number | null;
  /**
   * Rank of b among the points by distance from a, 1 = nearest; on the map and between the vectors (by `metric`). Null
   * for a word with itself.
   */
  readonly mapRank: number | null;
  readonly originalRank: number | null;
}

export interface MapWords {
  readonly indices: Int32Array;
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** log odds of the class that the logit favours (two classes) with 0.5 added to each count; the word's commonest class by index (K > 2) in `majority`. */
  readonly logOdds: Float32Array;
  readonly majority: Int32Array;
  readonly classes: readonly ClassName[];
  /** Words of the vocabulary, or of the list, without a vector, left out. */
  readonly withoutDirection: number;
  /** Words of the list that the vocabulary does not know, as they were written, each once; else empty. */
  readonly missing: readonly string[];
  readonly source: SourceTag;
}

export interface MapProgress {
  /** `exaggeration` is a phase of t-SNE only. */
  readonly phase: 'start' | 'neighbors' | 'exaggeration' | 'descent';
  /** Share of the work before the first iteration that is done, 0 … 1. */
  readonly prepared: number;
  readonly iteration: number;
  readonly maxIter: number;
  /** A copy of the current positions, a few times a second; null in between. */
  readonly positions: Float32Array | null;
  readonly log: MapLog | null;
}
