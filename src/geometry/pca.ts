import { matrix, type Matrix } from '../data/matrix';
import {
  eigenResult,
  initEigen,
  stepEigen,
  type EigenState,
  type SymmetricEigen,
} from '../math/symmetric-eigen';
import {
  addToCovariance,
  covarianceMatrix,
  initCovariance,
  type Covariance,
  type CovarianceKernel,
} from './covariance';
import { requireFinite } from './require-finite';

export interface Pca {
  /** Mean of each column. */
  readonly mean: Float64Array;
  /** Orthonormal directions, one a row [components, columns], most variance first. */
  readonly components: Matrix;
  /** Variance along each direction, with n − 1 in the denominator. */
  readonly explainedVariance: Float64Array;
  /** Share of the total variance, 0 … 1; 0 when there is none. */
  readonly explainedVarianceRatio: Float64Array;
  /** Centered rows in the new directions [rows, components]. */
  readonly scores: Matrix;
}

/** An analysis under way; changed by `stepPca` only. */
export interface PcaState {
  work: Work;
  /** Rows done in this phase. */
  row: number;
  /** Most work in the next step. */
  pace: number;
  readonly X: Matrix;
  readonly tools: PcaTools;
  /** Sums until the phase `mean` has ended. */
  readonly mean: Float64Array;
  totalVariance: number;
  readonly components: Matrix;
  readonly explainedVariance: Float64Array;
  readonly scores: Matrix;
}

type Work =
  | { readonly phase: 'mean' | 'scores' | 'done' }
  | { readonly phase: 'covariance'; readonly covariance: Covariance }
  | { readonly phase: 'directions'; readonly eigen: EigenState };

export interface PcaTools {
  /** Used by nothing else until `stepPca` is done; left out: plain JavaScript, the same to rounding. */
  readonly kernel?: CovarianceKernel | null;
  /** How a person knows a row, for the error about a number that is not finite. */
  readonly nameOfRow?: (row: number) => string;
}

/** Rows between two looks at how much work is left. */
const ROWS_AT_A_TIME = 64;
const MILLION = 1e6;
/** Multiplications of the kernel in the time of one in plain JavaScript. */
const KERNEL_SPEED = 6;

/** The whole analysis at once; see `initPca`. */
export function pca(X: Matrix, components: number, tools: PcaTools = {}): Pca {
  const state = initPca(X, components, tools);
  while (!stepPca(state, Infinity));
  return pcaResult(state);
}

/**
 * Prepares a principal component analysis by the eigenvectors of the covariance matrix, in doubles.
 *
 * Sign        of each direction: its entry of largest magnitude is positive (the first of equals), as
 *             scikit-learn ≥ 1.5 (`svd_flip(u_based_decision=False)`)
 * Agrees      scikit-learn `PCA(svd_solver='full')` to 1e−5
 * Cost        rows · columns² / 2 + ⅔ columns³ multiplications
 *
 * @throws RangeError unless 2 rows or more, and 1 ≤ components ≤ columns.
 */
export function initPca(X: Matrix, components: number, tools: PcaTools = {}): PcaState {
  const { rows, columns } = X;
  if (rows < 2) throw new RangeError(`pca: needs at least 2 rows, got ${rows}`);
  if (!(Number.isInteger(components) && components >= 1 && components <= columns)) {
    throw new RangeError(`pca: components must be from 1 to ${columns}, got ${components}`);
  }
  return {
    work: { phase: 'mean' },
    row: 0,
    pace: 1,
    X,
    tools,
    mean: new Float64Array(columns),
    totalVariance: 0,
    components: matrix(components, columns),
    explainedVariance: new Float64Array(components),
    scores: matrix(rows, components),
  };
}

/**
 * Goes on by about this much work: 1 is a million multiplications in plain JavaScript, a millisecond or so. At least
 * one block of rows; less in the first steps of a phase, whose code is not yet optimized. True when done.
 *
 * @throws RangeError when a number is not finite; see `requireFinite`.
 */
export function stepPca(state: PcaState, work: number): boolean {
  const { phase } = state.work;
  if (phase === 'done') return true;
  let left = Math.min(work, state.pace) * MILLION;
  while (left > 0 && state.work.phase === phase) left -= advance(state);
  state.pace = state.work.phase === phase ? 2 * state.pace : 1;
  return state.work.phase === 'done';
}

/** What `pca` gives, once `stepPca` said so. */
export function pcaResult({ mean, components, explainedVariance, totalVariance, scores }: PcaState): Pca {
  const explainedVarianceRatio = explainedVariance.map((v) => (totalVariance > 0 ? v / totalVariance : 0));
  return { mean, components, explainedVariance, explainedVarianceRatio, scores };
}

/** Does the next piece of work; returns how much it was, in multiplications. */
function advance(state: PcaState): number {
  const { work, row, X } = state;
  if (work.phase === 'directions') {
    if (stepEigen(work.eigen, MILLION)) beginScores(state, eigenResult(work.eigen));
    return MILLION;
  }
  const most = work.phase === 'covariance' ? work.covariance.block : ROWS_AT_A_TIME;
  const to = Math.min(X.rows, row + most);
  state.row = to;
  if (work.phase === 'covariance') {
    addToCovariance(work.covariance, X, row, to);
    if (to === X.rows) beginDirections(state, work.covariance);
    return ((to - row) * X.columns ** 2) / (work.covariance.kernel ? 2 * KERNEL_SPEED : 2);
  }
  if (work.phase === 'mean') {
    addToMean(state, row, to);
    if (to === X.rows) beginCovariance(state);
    return (to - row) * X.columns;
  }
  project(state, row, to);
  if (to === X.rows) state.work = { phase: 'done' };
  return (to - row) * X.columns * state.components.rows;
}

function addToMean({ X, mean, tools }: PcaState, from: number, to: number): void {
  const { columns, data } = X;
  for (let i = from, at = from * columns; i < to; i++) {
    for (let c = 0; c < columns; c++) mean[c]! += data[at++]!;
  }
  if (!mean.every(Number.isFinite)) requireFinite(X, tools.nameOfRow, from, to);
}

function beginCovariance(state: PcaState): void {
  const { mean, X, tools } = state;
  for (let c = 0; c < mean.length; c++) mean[c]! /= X.rows;
  state.row = 0;
  state.work = { phase: 'covariance', covariance: initCovariance(mean, tools.kernel ?? null) };
}

function beginDirections(state: PcaState, covariance: Covariance): void {
  const { columns, rows } = state.X;
  const C = covarianceMatrix(covariance, rows);
  for (let c = 0; c < columns; c++) state.totalVariance += C[c * columns + c]!;
  state.work = { phase: 'directions', eigen: initEigen(C, columns, state.components.rows) };
}

function beginScores(state: PcaState, { values, vectors }: SymmetricEigen): void {
  const { components, explainedVariance } = state;
  const { rows, columns } = components;
  for (let a = 0; a < rows; a++) {
    explainedVariance[a] = Math.max(0, values[a]!);
    components.data.set(pointedUp(vectors.subarray(a * columns, (a + 1) * columns)), a * columns);
  }
  state.row = 0;
  state.work = { phase: 'scores' };
}

function pointedUp(axis: Float64Array): Float64Array {
  const largest = axis.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return largest < 0 ? axis.map((x) => -x) : axis;
}

function project({ X, mean, components, scores }: PcaState, from: number, to: number): void {
  const { columns, data } = X;
  const directions = components.data;
  for (let i = from, at = from * components.rows; i < to; i++) {
    for (let a = 0; a < components.rows; a++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) {
        sum += (data[i * columns + c]! - mean[c]!) * directions[a * columns + c]!;
      }
      scores.data[at++] = sum;
    }
  }
}
