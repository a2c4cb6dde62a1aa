import type { PcaLog, Projection } from '../../data/projection';
import type { MapProgress, Tasks } from '../../engine/protocol';
import { initPca, pcaResult, stepPca, type PcaState } from '../../geometry/pca';
import { tooFewColumns } from '../../geometry/raw-dimensions';
import { allEqualSentence } from '../../geometry/tsne-options';
import { mapEngines } from '../map-engines';
import { mapRows, nameOfRow } from '../map-rows';
import { pauseFor } from '../pause';
import type { TaskContext } from '../server';
import { keep, look } from '../store';

const REPORT_MS = 100;
/** Of `stepPca`: some milliseconds. */
const WORK_AT_A_TIME = 5;

/**
 * A map by the principal components of the vectors, centered as PCA is, not scaled; the sign of each axis as
 * `initPca` has it. Work of one stage: it can be given up, not stopped half-way.
 */
export async function fitPca(
  { vectors: ref, indices, options }: Tasks['fitMap']['params'],
  context: TaskContext<MapProgress>,
): Promise<Tasks['fitMap']['result']> {
  const vectors = look(ref);
  const { components } = options;
  const samples = indices.length;
  if (samples < 2) throw new RangeError(`PCA needs at least 2 words that have a vector; got ${samples}.`);
  const X = mapRows(vectors, indices, 'euclidean');
  if (X.columns < components) throw new RangeError(tooFewColumns(X.columns, components));
  const { covariance } = await mapEngines(samples);
  const tools = { kernel: covariance, nameOfRow: nameOfRow(vectors, indices) };
  const { scores, explainedVariance, explainedVarianceRatio } = await analyze(
    initPca(X, components, tools),
    context,
  );
  if (explainedVariance[0] === 0) throw new RangeError(allEqualSentence(samples));
  const log: PcaLog = {
    method: 'pca',
    samples,
    explainedVariance: [...explainedVarianceRatio],
    stop: 'iterations',
  };
  const positions = scores.data.slice();
  const projection: Projection = { indices, positions, components, log };
  return { projection: keep('projection', projection), positions: positions.slice(), log };
}

async function analyze(state: PcaState, { signal, report }: TaskContext<MapProgress>) {
  const pause = pauseFor(signal);
  let reported = performance.now();
  signal.throwIfAborted();
  while (!stepPca(state, WORK_AT_A_TIME)) {
    await pause();
    if (performance.now() - reported < REPORT_MS) continue;
    reported = performance.now();
    const prepared = state.work.phase === 'covariance' ? state.row / state.X.rows : 0;
    report({ phase: 'start', prepared, iteration: 0, maxIter: 0, positions: null, log: null });
  }
  return pcaResult(state);
}
