import { UMAP } from 'umap-js';
import type { Random } from '../math/random';
import type { UmapCurve } from './umap-curve';
import type { UmapGraph } from './umap-graph';

/** A layout under way; changed by `stepUmap` only. */
export interface UmapLayout {
  epoch: number;
  readonly epochs: number;
  readonly umap: UMAP;
  /** One array a point, moved in place; umap-js takes half as long again with typed arrays. */
  readonly rows: readonly number[][];
}

/** Random points pushed away for each pair that is pulled together, and the length of the first step: umap-learn's defaults. */
const NEGATIVE_SAMPLE_RATE = 5;
const LEARNING_RATE = 1;
const REPULSION = 1;

/**
 * Prepares UMAP's layout (McInnes, Healy & Melville 2018, algorithm 5) by umap-js 1.4.0, which gets its state from here:
 * its `initializeFit` would make the graph in one go of seconds, fit the curve badly (`umapCurve`), and begin at
 * random. With its curve and a random start the positions are those of umap-js by itself, to the last bit.
 *
 * Repeatable  the same graph, start and numbers of `random` give the same positions, bit for bit
 *
 * @param random Used by nothing else until the last step.
 */
export function initUmap(
  graph: UmapGraph,
  start: readonly number[][],
  { a, b }: UmapCurve,
  epochs: number,
  random: Random,
): UmapLayout {
  const umap = new UMAP({ nEpochs: epochs, random: () => random.next() });
  const { epochsPerSample } = graph;
  const epochsPerNegativeSample = epochsPerSample.map((e) => e / NEGATIVE_SAMPLE_RATE);
  const optimizationState = {
    currentEpoch: 0,
    nEpochs: epochs,
    headEmbedding: start,
    tailEmbedding: start,
    // Row and column change places in umap-js, which does not matter to a symmetric graph but to the last bit.
    head: graph.to,
    tail: graph.from,
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
    dim: start[0]!.length,
    nVertices: graph.points,
  };
  Object.assign(umap, { embedding: start, optimizationState });
  return { epoch: 0, epochs, umap, rows: start };
}

/** One epoch: about 45 ms for 10,000 points of 15 neighbors, 65 ms of 50. True when it was the last. */
export function stepUmap(layout: UmapLayout): boolean {
  if (layout.epoch < layout.epochs) layout.epoch = layout.umap.step();
  return layout.epoch >= layout.epochs;
}
