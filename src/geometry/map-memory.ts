import type { MapOptions } from '../data/projection';
import { largestThatFits, sizeText } from '../math/memory-size';
import { OutOfMemoryError } from '../math/out-of-memory';
import { neighborMemory } from './nearest-neighbors';
import { MIN_POINTS, neighborCount } from './tsne-options';

/** A kernel's memory is addressed by 32 bits. */
const KERNEL_LIMIT = 2 ** 32;
/** Neighbors of neighbors are mostly mutual: entries of symmetric p for each directed one, fillers included. */
const SYMMETRIC_SHARE = 0.65;
/** Of positions, forces, velocities, gains, tree and lists of the descent, for each point. */
const DESCENT_BYTES = 210;
/** Of a failed job, what is likely to fit: there is no way to ask a browser. */
const LIKELY_SHARE = 0.5;

/** Of a neighbor of a point of UMAP: strengths, both directions and their union, and what the layout keeps of them. */
const PAIR_BYTES = 85;
/** Of a point of UMAP: an array of its own, and its place in another. */
const POINT_BYTES = 150;

/** Of code and heap, whatever the size of the map. */
const FIXED_BYTES = 5e6;

/**
 * Bytes that a map by t-SNE holds at its peak, on one thread: the vectors, and the larger of the neighbors with their p and
 * of both directions of p with the descent's own copy.
 *
 * Checked     within 15 % of the growth of the process (10,000 × 16 to 100,000 × 16, 8,000 × 384, perplexity 30 to
 *             300), with what ended stages held collected; an engine that collects late holds up to half more
 */
export function memoryForMap(n: number, d: number, perplexity: number): number {
  const k = neighborCount(n, perplexity);
  const calibrating = neighborMemory(n, d, k) + 8 * n * k;
  const descending = affinityMemory(n, k) + descentMemory(n, k);
  return FIXED_BYTES + 8 * n * d + Math.max(calibrating, descending);
}

/** What a map of n words needs by its method and settings. */
export interface MapNeed {
  /** Bytes at its peak. */
  readonly bytes: (n: number) => number;
  /** Bytes of the largest memory of one kernel. */
  readonly kernel: (n: number) => number;
  /** `at perplexity 40`; empty where nothing but the words counts. */
  readonly settings: string;
}

/** What a map of vectors of d numbers needs. */
export function mapNeed(
  d: number,
  options: Pick<MapOptions, 'method' | 'components' | 'perplexity' | 'neighbors'>,
): MapNeed {
  const { method, components, perplexity, neighbors } = options;
  if (method === 'umap') {
    return {
      bytes: (n) => memoryForUmap(n, d, neighbors),
      kernel: (n) => neighborMemory(n, d, neighbors),
      settings: ` at ${neighbors} neighbours`,
    };
  }
  if (method === 'tsne') {
    return {
      bytes: (n) => memoryForMap(n, d, perplexity),
      kernel: (n) => largestKernel(n, d, perplexity),
      settings: ` at perplexity ${perplexity}`,
    };
  }
  const copied = method === 'pca' ? 4 * d + 4 * components : 0;
  return {
    bytes: (n) => FIXED_BYTES + (copied + 8 * components) * n,
    kernel: () => 0,
    settings: '',
  };
}

/**
 * Bytes that a map by UMAP holds at its peak: vectors and neighbors, or neighbors with the strengths of both directions
 * and of their union, before the weak ones are left out.
 *
 * Checked     within a quarter of the growth of the process, or 15 MB (10,000 and 40,000 × 16, 15 to 100 neighbors)
 */
export function memoryForUmap(n: number, d: number, neighbors: number): number {
  const others = neighbors - 1;
  const searching = neighborMemory(n, d, others);
  const graph = PAIR_BYTES * n * others;
  return FIXED_BYTES + 8 * n * d + searching + graph + POINT_BYTES * n;
}

/**
 * Refuses a map of which one kernel's memory would pass 4 GB, before anything is allocated.
 *
 * @throws OutOfMemoryError with the sentence of `mapMemorySentence`.
 */
export function checkMapMemory(n: number, need: MapNeed): void {
  if (need.kernel(n) <= KERNEL_LIMIT) return;
  throw new OutOfMemoryError(sentence(n, need, largestThatFits(need.kernel, KERNEL_LIMIT, MIN_POINTS, n)));
}

/** Why there is no map, and how many words are likely to have one: those that need half of what was needed. */
export function mapMemorySentence(n: number, need: MapNeed): string {
  const room = FIXED_BYTES + LIKELY_SHARE * (need.bytes(n) - FIXED_BYTES);
  return sentence(n, need, largestThatFits(need.bytes, room, MIN_POINTS, n));
}

function sentence(n: number, { bytes, settings }: MapNeed, words: number | null): string {
  const advice = words === null ? 'close other tabs' : `take the top ${words.toLocaleString('en')} words`;
  return (
    `About ${sizeText(bytes(n))} needed for ${n.toLocaleString('en')} words${settings}, ` +
    `which this browser cannot give; ${advice}.`
  );
}

function largestKernel(n: number, d: number, perplexity: number): number {
  const k = neighborCount(n, perplexity);
  return Math.max(neighborMemory(n, d, k), affinityMemory(n, k), descentMemory(n, k));
}

/** Both directions of p, and again in the order of their rows. */
const affinityMemory = (n: number, k: number) => 16 * n * k;
const descentMemory = (n: number, k: number) => 8 * SYMMETRIC_SHARE * n * k + DESCENT_BYTES * n;
