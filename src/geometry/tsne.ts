import { matrix, type Matrix } from '../data/matrix';
import type { TsneLog, TsneOptions, TsneStop } from '../data/projection';
import { jointProbabilities } from './joint-probabilities';
import type { NeighborKernel, TsneKernel } from './kernels';
import { initNeighbors, stepNeighbors, type NeighborSearch } from './nearest-neighbors';
import { calibrate } from './perplexity';
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
  readonly kernels: TsneKernels;
  /** Input row of each point as the kernels hold them. */
  readonly order: Uint32Array;
  readonly start: Matrix;
  /** Whether the positions have moved to the kernel. */
  descending: boolean;
  search: NeighborSearch;
  readonly conditional: Float32Array;
  readonly sigma: { betas: number; rows: number; last: number };
  negativeEntropy: number;
  best: { kl: number; iteration: number };
}

/** Two instances used by nothing else until the map is done. */
export interface TsneKernels {
  readonly neighbors: NeighborKernel;
  readonly tsne: TsneKernel;
}

/**
 * t-SNE (van der Maaten & Hinton 2008) of the rows of X, with scikit-learn's settings and stopping rules.
 *
 * Affinities   exact neighbors by Euclidean distance, β by perplexity, symmetrized
 * Kernel       1 / (1 + d²) in two and in three dimensions. scikit-learn takes components − 1 degrees of
 *              freedom, so its 3D kernel is (1 + d² / 2)^−1.5: its KL figures compare with these in 2D only
 * Descent      momentum 0.5 while p is exaggerated, then 0.8; gains +0.2 / × 0.8, at least 0.01; both begin anew
 *              with the second phase
 * Stop         limit; no lower KL for 300 iterations, or gradient norm below 1e−7, looked at every 50
 * Repeatable   same X, options and seed give the same positions, bit for bit
 *
 * Duplicate rows stay together. When all rows are equal, the start is seeded noise.
 *
 * @throws RangeError with a sentence for the user; see `checkTsneOptions`.
 */
export function initTsne(X: Matrix, options: TsneOptions, kernels: TsneKernels): TsneState {
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
    kernels,
    order,
    start: positions,
    descending: false,
    search: initNeighbors(reordered(X, order), k, kernels.neighbors),
    conditional: new Float32Array(X.rows * k),
    sigma: { betas: 0, rows: 0, last: 0 },
    negativeEntropy: 0,
    best: { kl: Infinity, iteration: 0 },
  };
}

/**
 * Goes on by up to `amount` rows (phase `neighbors`) or iterations (later phases); a phase's end ends the step.
 * Does nothing when done.
 *
 * @returns The phase that comes next.
 */
export function stepTsne(state: TsneState, amount: number): TsnePhase {
  if (state.phase === 'neighbors') stepAffinities(state, amount);
  else for (let i = 0; i < amount && iterate(state); i++);
  return state.phase;
}

/** Ends as asked by a person; the positions reached are kept (the start, without a KL, during `neighbors`). */
export function stopTsne(state: TsneState): void {
  if (state.phase === 'neighbors') {
    state.log = { ...state.log, stop: 'stopped' };
    state.phase = 'done';
  } else if (state.phase !== 'done') {
    end(state, 'stopped');
  }
}

/** Current positions in the order of the rows of X [n, components], centered. */
export function tsnePositions(state: TsneState): Float32Array {
  const { n, order } = state;
  const { components } = state.options;
  if (!state.descending) return state.start.data.slice();
  const records = recordsOf(state.kernels.tsne, n);
  const positions = new Float32Array(n * components);
  for (let c = 0; c < components; c++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += records[4 * i + c]!;
    for (let i = 0; i < n; i++) positions[order[i]! * components + c] = records[4 * i + c]! - sum / n;
  }
  return positions;
}

function stepAffinities(state: TsneState, rows: number): void {
  const from = state.search.searched;
  const { k } = state.search;
  state.search = stepNeighbors(state.search, rows, state.kernels.neighbors);
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
  if (state.search.searched === state.n) beginDescent(state);
}

function beginDescent(state: TsneState): void {
  const { n, order, start } = state;
  const { components } = state.options;
  const kernel = state.kernels.tsne;
  const p = jointProbabilities(state.search.indices, state.conditional, n);
  kernel.create(n, p.columns.length);
  const { buffer } = kernel.memory;
  new Int32Array(buffer, kernel.rowsAt() >>> 0, n + 1).set(p.rows);
  new Uint32Array(buffer, kernel.columnsAt() >>> 0, p.columns.length).set(p.columns);
  new Float32Array(buffer, kernel.valuesAt() >>> 0, p.values.length).set(p.values);
  const records = recordsOf(kernel, n);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < components; c++) records[4 * i + c] = start.data[order[i]! * components + c]!;
  }
  state.negativeEntropy = p.negativeEntropy;
  state.descending = true;
  state.phase = 'exaggeration';
}

/** One iteration; false when the phase ended with it. */
function iterate(state: TsneState): boolean {
  if (state.phase === 'done') return false;
  const { options, n } = state;
  const kernel = state.kernels.tsne;
  const exaggerated = state.phase === 'exaggeration';
  const exaggeration = exaggerated ? options.earlyExaggeration : 1;
  const last = exaggerated ? state.log.exaggerationIterations : options.maxIter;

  const z = kernel.forces();
  state.iteration++;
  const check = state.iteration % CHECK_EVERY === 0 || state.iteration === last;
  const kl = check ? divergence(state, z, exaggeration) : null;
  const gradient = Math.sqrt(
    kernel.update(exaggeration, learningRateFor(options, n), exaggerated ? 0.5 : 0.8),
  );
  if (kl !== null) note(state, kl);
  state.log = { ...state.log, iteration: state.iteration };

  if (exaggerated) {
    if (state.iteration < last) return true;
    state.log = { ...state.log, klAfterExaggeration: kl };
    state.phase = 'descent';
    state.best = { kl: Infinity, iteration: state.iteration };
    kernel.restart();
    return false;
  }
  if (kl !== null) {
    if (kl < state.best.kl) state.best = { kl, iteration: state.iteration };
    else if (state.iteration - state.best.iteration > PATIENCE) return end(state, 'noProgress');
    if (gradient <= MIN_GRADIENT) return end(state, 'smallGradient');
  }
  return state.iteration < last || end(state, 'iterations');
}

function note(state: TsneState, kl: number): void {
  const klCurve = [...state.log.klCurve, { iteration: state.iteration, kl }];
  state.log = { ...state.log, kl, klCurve };
}

/** Σ p log(p / q) with q = w / z, and p multiplied by the exaggeration, as scikit-learn prints it. */
function divergence(state: TsneState, z: number, exaggeration: number): number {
  const stretch = 2 * state.kernels.tsne.stretch();
  return exaggeration * (state.negativeEntropy + Math.log(exaggeration) + stretch + Math.log(z));
}

/** The figures of a finished map are those of its positions, without exaggeration. */
function end(state: TsneState, stop: TsneStop): false {
  const kl = divergence(state, state.kernels.tsne.forces(), 1);
  state.log = { ...state.log, kl, stop };
  state.phase = 'done';
  return false;
}

function recordsOf(kernel: TsneKernel, n: number): Float32Array {
  return new Float32Array(kernel.memory.buffer, kernel.positionsAt() >>> 0, 4 * n);
}

function reordered(X: Matrix, order: Uint32Array): Matrix {
  const result = matrix(X.rows, X.columns);
  for (let i = 0; i < X.rows; i++) {
    const from = order[i]! * X.columns;
    result.data.set(X.data.subarray(from, from + X.columns), i * X.columns);
  }
  return result;
}
