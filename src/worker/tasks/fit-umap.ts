import type { KeyedVectors } from '../../data/keyed-vectors';
import type { Matrix } from '../../data/matrix';
import type { MapOptions, Projection, UmapLog } from '../../data/projection';
import type { MapProgress, Tasks } from '../../engine/protocol';
import { initNeighbors, stepNeighbors } from '../../geometry/nearest-neighbors';
import { initPca, pcaResult, stepPca } from '../../geometry/pca';
import { allEqualSentence } from '../../geometry/tsne-options';
import { initUmap, stepUmap } from '../../geometry/umap';
import { umapCurve } from '../../geometry/umap-curve';
import { umapGraph } from '../../geometry/umap-graph';
import type { NearestOthers, UmapGraph } from '../../geometry/umap-graph';
import { checkUmapOptions, umapEpochs } from '../../geometry/umap-options';
import { centeredPositions, umapStart } from '../../geometry/umap-start';
import { createRandom } from '../../math/random';
import { finishable } from '../finish';
import { mapEngines } from '../map-engines';
import { mapRows, nameOfRow } from '../map-rows';
import { pauseFor } from '../pause';
import type { TaskContext } from '../server';
import { standBack } from '../stand-back';
import { keep, look } from '../store';
import { takeSteps } from '../take-steps';

const REPORT_MS = 100;
const POSITIONS_MS = 200;
/** Of `stepPca` and `stepNeighbors`: some milliseconds. */
const WORK_AT_A_TIME = 5;
/** Separates what is random here from other uses of a seed. */
const UMAP_STREAM = 12;

/** A job that can be asked to end early. */
interface Job extends TaskContext<MapProgress> {
  readonly asked: () => boolean;
}

/**
 * A map by UMAP: exact neighbors and graph made here, the layout by umap-js (`initUmap`). Stopped before the layout,
 * it gives where the points begin.
 */
export async function fitUmap(
  { vectors: ref, indices, options, stopKey }: Tasks['fitMap']['params'],
  context: TaskContext<MapProgress>,
): Promise<Tasks['fitMap']['result']> {
  checkUmapOptions(options, indices.length);
  const job = finishable(stopKey);
  try {
    const X = mapRows(look(ref), indices, options.metric);
    const { positions, log } = await layOut(X, look(ref), indices, options, { ...context, asked: job.asked });
    const projection: Projection = { indices, positions, components: options.components, log };
    return { projection: keep('projection', projection), positions: positions.slice(), log };
  } finally {
    job.close();
  }
}

async function layOut(
  X: Matrix,
  vectors: KeyedVectors,
  indices: Int32Array,
  options: MapOptions,
  job: Job,
): Promise<{ positions: Float32Array<ArrayBuffer>; log: UmapLog }> {
  const random = createRandom(options.seed, UMAP_STREAM);
  const epochs = umapEpochs(X.rows);
  const scores = await componentsOf(X, options.components, nameOfRow(vectors, indices), job);
  const rows = umapStart(scores, options, random);
  const log: UmapLog = {
    method: 'umap',
    samples: X.rows,
    neighbors: options.neighbors,
    recall: 1,
    iteration: 0,
    epochs,
    stop: null,
  };
  const stopped = (iteration: number, recall: number) => ({
    positions: centeredPositions(rows),
    log: { ...log, iteration, recall, stop: 'stopped' as const },
  });
  const found = await neighborsOf(X, options, job);
  if (!found) return stopped(0, 1);
  const graph = await graphOf(found.near, epochs, job);
  if (!graph) return stopped(0, found.recall);

  const layout = initUmap(graph, rows, umapCurve(options.minDist), epochs, random);
  const show = reporter(job, epochs);
  const pause = pauseFor(job.signal);
  for (let ended = false; !ended;) {
    if (job.asked()) return stopped(layout.epoch, found.recall);
    ended = stepUmap(layout);
    const { epoch } = layout;
    if (!ended) {
      show('descent', 1, epoch, { ...log, iteration: epoch, recall: found.recall }, () =>
        centeredPositions(rows),
      );
    }
    await pause();
    await standBack();
    job.signal.throwIfAborted();
  }
  const done: UmapLog = { ...log, iteration: epochs, recall: found.recall, stop: 'iterations' };
  return { positions: centeredPositions(rows), log: done };
}

/** Scores of the principal components, for the start; also where rows that are all equal are refused. */
async function componentsOf(
  X: Matrix,
  components: number,
  name: (row: number) => string,
  { signal, report }: Job,
): Promise<Matrix> {
  const { covariance } = await mapEngines(X.rows);
  const pause = pauseFor(signal);
  const state = initPca(X, Math.min(components, X.columns), { kernel: covariance, nameOfRow: name });
  report({ phase: 'start', prepared: 0, iteration: 0, maxIter: 0, positions: null, log: null });
  while (!stepPca(state, WORK_AT_A_TIME)) await pause();
  signal.throwIfAborted();
  const { scores, explainedVariance } = pcaResult(state);
  if (explainedVariance[0] === 0) throw new RangeError(allEqualSentence(X.rows));
  return scores;
}

/** Neighbors of each point, itself left out; null when asked to stop. */
async function neighborsOf(X: Matrix, { neighbors, seed }: MapOptions, job: Job) {
  const { neighbors: kernel } = await mapEngines(X.rows);
  const pause = pauseFor(job.signal);
  const show = reporter(job, 0);
  let search = initNeighbors(X, neighbors - 1, kernel, { seed });
  while (!search.done) {
    if (job.asked()) return null;
    search = stepNeighbors(search, WORK_AT_A_TIME, kernel);
    show('neighbors', 0.9 * search.share, 0, null);
    await pause();
  }
  const { rows: points, k: others, distances, indices, recall } = search;
  const near: NearestOthers = { points, others, distances, indices };
  return { near, recall };
}

/** The graph of neighbors; null when asked to stop. */
async function graphOf(near: NearestOthers, epochs: number, job: Job): Promise<UmapGraph | null> {
  if (job.asked()) return null;
  const graph = await takeSteps(umapGraph(near, epochs), job.signal);
  return job.asked() ? null : graph;
}

/** Tells the page at most ten times a second, with positions at most five times. */
function reporter({ report }: Job, maxIter: number) {
  let reported = -Infinity;
  let shown = -Infinity;
  return (
    phase: MapProgress['phase'],
    prepared: number,
    iteration: number,
    log: UmapLog | null,
    positions: (() => Float32Array) | null = null,
  ) => {
    const now = performance.now();
    if (now - reported < REPORT_MS) return;
    reported = now;
    const draw = positions !== null && now - shown >= POSITIONS_MS;
    if (draw) shown = now;
    report({ phase, prepared, iteration, maxIter, positions: draw ? positions() : null, log });
  };
}
