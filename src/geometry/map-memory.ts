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

/** Of code and heap, whatever the size of the map. */
const FIXED_BYTES = 5e6;

/**
 * Bytes that a map holds at its peak, on one thread: the vectors, and the larger of the neighbors with their p and
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

/**
 * Refuses a map of which one kernel's memory would pass 4 GB, before anything is allocated.
 *
 * @throws OutOfMemoryError with the sentence of `mapMemorySentence`.
 */
export function checkMapMemory(n: number, d: number, perplexity: number): void {
  const need = (count: number) => largestKernel(count, d, perplexity);
  if (need(n) <= KERNEL_LIMIT) return;
  const words = largestThatFits(need, KERNEL_LIMIT, MIN_POINTS, n);
  throw new OutOfMemoryError(sentence(n, d, perplexity, words));
}

/** Why there is no map, and how many words are likely to have one: those that need half of what was needed. */
export function mapMemorySentence(n: number, d: number, perplexity: number): string {
  const need = (count: number) => memoryForMap(count, d, perplexity);
  const room = FIXED_BYTES + LIKELY_SHARE * (need(n) - FIXED_BYTES);
  const words = largestThatFits(need, room, MIN_POINTS, n);
  return sentence(n, d, perplexity, words);
}

function sentence(n: number, d: number, perplexity: number, words: number | null): string {
  const advice = words === null ? 'close other tabs' : `take the top ${words.toLocaleString('en')} words`;
  return (
    `About ${sizeText(memoryForMap(n, d, perplexity))} needed for ${n.toLocaleString('en')} words ` +
    `at perplexity ${perplexity}, which this browser cannot give; ${advice}.`
  );
}

function largestKernel(n: number, d: number, perplexity: number): number {
  const k = neighborCount(n, perplexity);
  return Math.max(neighborMemory(n, d, k), affinityMemory(n, k), descentMemory(n, k));
}

/** Both directions of p, and again in the order of their rows. */
const affinityMemory = (n: number, k: number) => 16 * n * k;
const descentMemory = (n: number, k: number) => 8 * SYMMETRIC_SHARE * n * k + DESCENT_BYTES * n;
