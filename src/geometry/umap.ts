import { UMAP } from 'umap-js';
import type { Random } from '../math/random';
import type { UmapCurve } from './umap-curve';
import type { UmapGraph } from './umap-graph';

/** A layout under way; changed by `stepUmap` only. */
export interface UmapLayout {
  /** Epochs done. */
  epoch: number;
  readonly epochs: number;
  /** One array a point, moved in place; umap-js takes half as long again with typed arrays. */
  readonly rows: readonly number[][];
  /** One umap-js for each part of the pairs, all over the same points. */
  readonly parts: readonly UMAP[];
  /** Parts done in this epoch. */
  part: number;
}

/** Pairs in a part: about 12 ms. */
const PAIRS_AT_A_TIME = 50_000;

/** Random points pushed away for each pair that is pulled together, and the length of the first step: umap-learn's defaults. */
const NEGATIVE_SAMPLE_RATE = 5;
const LEARNING_RATE = 1;
const REPULSION = 1;

/**
 * Prepares UMAP's layout (McInnes, Healy & Melville 2018, algorithm 5) by umap-js 1.4.0, which gets its state from here:
 * its `initializeFit` would make the graph in one go of seconds, fit the curve badly (`umapCurve`), and begin at
 * random; and its epochs take long. So the pairs are dealt out to several of it, in their order, which move the
 * same points one after the other: with its curve and a random start the positions are those of one umap-js by
 * itself, to the last bit.
 *
 * Repeatable  the same graph, start and numbers of `random` give the same positions, bit for bit
 *
 * @param random Used by nothing else until the last step.
 */
export function initUmap(
  graph: UmapGraph,
  start: readonly number[][],
  curve: UmapCurve,
  epochs: number,
  random: Random,
  pairsAtATime = PAIRS_AT_A_TIME,
): UmapLayout {
  const parts: UMAP[] = [];
  for (let at = 0; at < graph.from.length; at += pairsAtATime) {
    const end = Math.min(graph.from.length, at + pairsAtATime);
    const umap = new UMAP({ nEpochs: epochs, random: () => random.next() });
    const optimizationState = stateOf(graph, [at, end], start, curve, epochs);
    Object.assign(umap, { embedding: start, optimizationState });
    parts.push(umap);
  }
  return { epoch: 0, epochs, rows: start, parts, part: 0 };
}

/** What umap-js keeps of its work, for pairs [from, to). */
function stateOf(
  graph: UmapGraph,
  pairs: readonly [from: number, to: number],
  points: readonly number[][],
  { a, b }: UmapCurve,
  epochs: number,
): object {
  const epochsPerSample = graph.epochsPerSample.slice(...pairs);
  const epochsPerNegativeSample = epochsPerSample.map((e) => e / NEGATIVE_SAMPLE_RATE);
  return {
    currentEpoch: 0,
    nEpochs: epochs,
    headEmbedding: points,
    tailEmbedding: points,
    // Row and column change places in umap-js, which does not matter to a symmetric graph but to the last bit.
    head: graph.to.subarray(...pairs),
    tail: graph.from.subarray(...pairs),
    epochsPerSample,
    epochOfNextSample: epochsPerSample.slice(),
    epochsPerNegativeSample,
    epochOfNextNegativeSample: epochsPerNegativeSample.slice(),
    moveOther: true,
    initialAlpha: LEARNING_RATE,
    alpha: LEARNING_RATE,
    gamma: REPULSION,
    a,
    b,
    dim: points[0]!.length,
    nVertices: graph.points,
  };
}

/** A part of an epoch, which for 10,000 points takes about 45 ms at 15 neighbors and 65 ms at 50. True when all is done. */
export function stepUmap(layout: UmapLayout): boolean {
  if (layout.epoch < layout.epochs) {
    layout.parts[layout.part]!.step();
    layout.part = (layout.part + 1) % layout.parts.length;
    if (layout.part === 0) layout.epoch++;
  }
  return layout.epoch >= layout.epochs;
}
