import { matrix, type Matrix } from '../data/matrix';
import type { TsneLog, TsneOptions, TsneStop } from '../data/projection';
import { jointProbabilities } from './joint-probabilities';
import type { NeighborKernel } from './kernels';
import { initNeighbors, stepNeighbors, type NeighborSearch } from './nearest-neighbors';
import { calibrate } from './perplexity';
import type { DescentStart, Pause, TsneDescent } from './tsne-descent';
import { checkTsneOptions, exaggerationIterations, learningRateFor, neighborCount } from './tsne-options';
import { startOfTsne } from './tsne-start';

const CHECK_EVERY = 50;
const PATIENCE = 300;
const MIN_GRADIENT = 1e-7;

export type TsnePhase = 'neighbors' | 'exaggeration' | 'descent' | 'done';

/** A map in the making. Fields are changed by `stepTsne` and `stopTsne` only. */
export interface TsneState {
  phase: TsnePhase;
  /** Iterations done. */
  iteration: number;
  log: TsneLog;
  readonly n: number;
  readonly options: TsneOptions;
  readonly engines: TsneEngines;
  /** Input row of each point as the kernels hold them. */
  readonly order: Uint32Array;
  readonly start: Matrix;
  /** Moves the points, once the neighbors are known. */
  descent: TsneDescent | null;
  search: NeighborSearch;
  readonly conditional: Float32Array;
  readonly sigma: { betas: number; rows: number; last: number };
  negativeEntropy: number;
  best: { kl: number; iteration: number };
}

/** What does the work; used by nothing else until the map is done. */
export interface TsneEngines {
  readonly neighbors: NeighborKernel;
  readonly descend: (start: DescentStart) => Promise<TsneDescent>;
}

/**
 * t-SNE (van der Maaten & Hinton 2008) of the rows of X, with scikit-learn's settings and stopping rules.
 *
 * Affinities   exact neighbors by Euclidean distance, β by perplexity, symmetrized
 * Kernel       (1 + d² / ν)^−(ν + 1)/2 with ν = `degreesOfFreedom`. scikit-learn takes ν = components − 1, so
 *              that its KL figures in 3D compare with those of ν = 2; its descent then follows (1 + d² / ν)^−(ν + 1)/2
 *              where the derivative of KL, followed here, has (1 + d² / ν)^−1
 * Descent      momentum 0.5 while p is exaggerated, then 0.8; gains +0.2 / × 0.8, at least 0.01; both begin anew
 *              with the second phase
 * Stop         limit; no lower KL for 300 iterations, or gradient norm below 1e−7, looked at every 50
 * Repeatable   same X, options and seed give the same positions, bit for bit
 *
 * Duplicate rows stay together. When all rows are equal, the start is seeded noise.
 *
 * @throws RangeError with a sentence for the user; see `checkTsneOptions`.
 */
export function initTsne(X: Matrix, options: TsneOptions, engines: TsneEngines): TsneState {
  checkTsneOptions(options, X.rows);
  const { positions, order } = startOfTsne(X, options);
  const k = neighborCount(X.rows, options.perplexity);
  return {
    phase: 'neighbors',
    iteration: 0,
    log: {
      neighbors: k,
      samples: X.rows,
      meanSigma: 0,
      perplexityError: 0,
      klAfterExaggeration: null,
      exaggerationIterations: exaggerationIterations(options.maxIter),
      kl: null,
      iteration: 0,
      stop: null,
      klCurve: [],
    },
    n: X.rows,
    options,
    engines,
    order,
    start: positions,
    descent: null,
    search: initNeighbors(reordered(X, order), k, engines.neighbors),
    conditional: new Float32Array(X.rows * k),
    sigma: { betas: 0, rows: 0, last: 0 },
    negativeEntropy: 0,
    best: { kl: Infinity, iteration: 0 },
  };
}

/**
 * Goes on by up to `amount` rows (phase `neighbors`) or iterations (later phases); a phase's end, and the measuring
 * of the divergence every 50 iterations, end the step. Does nothing when done.
 *
 * @returns The phase that comes next.
 */
export async function stepTsne(state: TsneState, amount: number, pause: Pause): Promise<TsnePhase> {
  if (state.phase === 'neighbors') await stepAffinities(state, amount);
  else if (state.descent && state.phase !== 'done') await iterate(state, state.descent, amount, pause);
  return state.phase;
}

/** Ends as asked by a person; the positions reached are kept (the start, without a KL, during `neighbors`). */
export async function stopTsne(state: TsneState, pause: Pause): Promise<void> {
  if (state.phase === 'done') return;
  if (state.descent) note(state, divergence(state, await state.descent.measure(pause), 1), false);
  state.log = { ...state.log, stop: 'stopped' };
  state.phase = 'done';
}

/** Current positions in the order of the rows of X [n, components], centered. */
export async function tsnePositions(state: TsneState): Promise<Float32Array<ArrayBuffer>> {
  const { n, order } = state;
  const { components } = state.options;
  if (!state.descent) return state.start.data.slice();
  const records = await state.descent.positions();
  const positions = new Float32Array(n * components);
  for (let c = 0; c < components; c++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += records[4 * i + c]!;
    for (let i = 0; i < n; i++) positions[order[i]! * components + c] = records[4 * i + c]! - sum / n;
  }
  return positions;
}

async function stepAffinities(state: TsneState, rows: number): Promise<void> {
  const from = state.search.searched;
  const { k } = state.search;
  state.search = stepNeighbors(state.search, rows, state.engines.neighbors);
  const { perplexity } = state.options;
  let { perplexityError } = state.log;
  for (let i = from; i < state.search.searched; i++) {
    const row = state.search.distances.subarray(i * k, (i + 1) * k);
    const reached = calibrate(
      row,
      perplexity,
      state.conditional.subarray(i * k, (i + 1) * k),
      state.sigma.last,
    );
    perplexityError = Math.max(perplexityError, Math.abs(reached.perplexity / perplexity - 1));
    state.sigma.last = reached.beta;
    if (reached.beta === 0) continue;
    state.sigma.betas += reached.beta;
    state.sigma.rows++;
  }
  const meanSigma = state.sigma.rows > 0 ? Math.sqrt(state.sigma.rows / state.sigma.betas) : 0;
  state.log = { ...state.log, perplexityError, meanSigma };
  if (state.search.searched === state.n) await beginDescent(state);
}

async function beginDescent(state: TsneState): Promise<void> {
  const { n, order, start, options } = state;
  const { components, degreesOfFreedom } = options;
  const p = jointProbabilities(state.search.indices, state.conditional, n);
  const positions = new Float32Array(4 * n);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < components; c++) positions[4 * i + c] = start.data[order[i]! * components + c]!;
  }
  state.negativeEntropy = p.negativeEntropy;
  state.descent = await state.engines.descend({ p, positions, components, degreesOfFreedom });
  state.phase = 'exaggeration';
}

/** Iterations up to the next measuring; the last of a phase is always measured. */
async function iterate(state: TsneState, descent: TsneDescent, amount: number, pause: Pause): Promise<void> {
  const { options, n } = state;
  const exaggerated = state.phase === 'exaggeration';
  const exaggeration = exaggerated ? options.earlyExaggeration : 1;
  const last = exaggerated ? state.log.exaggerationIterations : options.maxIter;
  const check = Math.min(last, state.iteration + CHECK_EVERY - (state.iteration % CHECK_EVERY));
  const count = Math.min(Math.max(1, Math.floor(amount)), check - state.iteration);

  const step = { exaggeration, learningRate: learningRateFor(options, n), momentum: exaggerated ? 0.5 : 0.8 };
  const gradient = await descent.advance(count, step, pause);
  state.iteration += count;
  state.log = { ...state.log, iteration: state.iteration };
  if (state.iteration < check) return;

  const figures = await descent.measure(pause);
  note(state, divergence(state, figures, exaggeration), true);
  if (exaggerated) {
    if (state.iteration === last) beginSecondPhase(state, descent);
    return;
  }
  const stop = reasonToStop(state, gradient);
  if (!stop) return;
  state.log = { ...state.log, stop };
  state.phase = 'done';
}

function beginSecondPhase(state: TsneState, descent: TsneDescent): void {
  state.log = { ...state.log, klAfterExaggeration: state.log.kl };
  state.phase = 'descent';
  state.best = { kl: Infinity, iteration: state.iteration };
  descent.restart();
}

function reasonToStop(state: TsneState, gradient: number): TsneStop | null {
  const { log, iteration } = state;
  if (log.kl! < state.best.kl) state.best = { kl: log.kl!, iteration };
  else if (iteration - state.best.iteration > PATIENCE) return 'noProgress';
  if (gradient <= MIN_GRADIENT) return 'smallGradient';
  return iteration === state.options.maxIter ? 'iterations' : null;
}

function note(state: TsneState, kl: number, onCurve: boolean): void {
  const point = { iteration: state.iteration, kl };
  state.log = { ...state.log, kl, klCurve: onCurve ? [...state.log.klCurve, point] : state.log.klCurve };
}

/** Σ p log(p / q) with q = w / z, and p multiplied by the exaggeration, as scikit-learn prints it. */
function divergence(
  { negativeEntropy }: TsneState,
  { z, stretch }: { z: number; stretch: number },
  exaggeration: number,
): number {
  return exaggeration * (negativeEntropy + Math.log(exaggeration) + 2 * stretch + Math.log(z));
}

function reordered(X: Matrix, order: Uint32Array): Matrix {
  const result = matrix(X.rows, X.columns);
  for (let i = 0; i < X.rows; i++) {
    const from = order[i]! * X.columns;
    result.data.set(X.data.subarray(from, from + X.columns), i * X.columns);
  }
  return result;
}
