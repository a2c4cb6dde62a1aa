import { matrix, type Matrix } from '../data/matrix';
import type { TsneLog, TsneOptions, TsneStop } from '../data/projection';
import {
  initAffinities,
  jointProbabilities,
  stepAffinities,
  type AffinityKernels,
  type AffinityState,
} from './affinities';
import type { CovarianceKernel } from './covariance';
import type { DescentStart, Pause, TsneDescent } from './tsne-descent';
import {
  allEqualSentence,
  checkTsneOptions,
  exaggerationIterations,
  learningRateFor,
  neighborCount,
} from './tsne-options';
import { initStart, stepStart, type StartState } from './tsne-start';

const CHECK_EVERY = 50;
const PATIENCE = 300;
const MIN_GRADIENT = 1e-7;
const NOT_YET = new Uint32Array(0);

export type TsnePhase = 'start' | 'neighbors' | 'exaggeration' | 'descent' | 'done';

/** A map in the making. Fields are changed by `stepTsne` and `stopTsne` only. */
export interface TsneState {
  phase: TsnePhase;
  /** Share of the phases before the descent that is done, 0 … 1. */
  prepared: number;
  /** Iterations done. */
  iteration: number;
  log: TsneLog;
  readonly X: Matrix;
  readonly options: TsneOptions;
  /** What is under way; nothing here outlives its stage, so that its memory is freed. */
  work: Work;
  /** Input row of each point as the engines hold them; empty until the start is known. */
  order: Uint32Array;
  /** Where the points begin [rows, components]; zeros until the start is known. */
  start: Matrix;
  negativeEntropy: number;
  best: { kl: number; iteration: number };
}

type Work =
  | { readonly stage: 'start'; readonly start: StartState; readonly engines: TsneEngines }
  | {
      readonly stage: 'affinities';
      readonly affinities: AffinityState;
      readonly descend: TsneEngines['descend'];
    }
  | { readonly stage: 'descent'; readonly descent: TsneDescent };

/** What does the work; used by nothing else until the map is done. */
export interface TsneEngines extends AffinityKernels {
  /** For the principal components of the start; null: plain JavaScript. */
  readonly covariance: CovarianceKernel | null;
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
 * Repeatable   same X, options and seed give the same positions, bit for bit, on the same engine
 *
 * Duplicate rows stay together.
 *
 * @param nameOfRow How a person knows a row, for the error about a number that is not finite.
 * @throws RangeError with a sentence for the user; see `checkTsneOptions`.
 */
export function initTsne(
  X: Matrix,
  options: TsneOptions,
  engines: TsneEngines,
  nameOfRow?: (row: number) => string,
): TsneState {
  checkTsneOptions(options, X.rows);
  const tools = { kernel: engines.covariance, ...(nameOfRow ? { nameOfRow } : {}) };
  return {
    phase: 'start',
    prepared: 0,
    iteration: 0,
    log: {
      method: 'tsne',
      neighbors: neighborCount(X.rows, options.perplexity),
      samples: X.rows,
      recall: 1,
      meanSigma: 0,
      perplexityError: 0,
      klAfterExaggeration: null,
      exaggerationIterations: exaggerationIterations(options.maxIter),
      kl: null,
      iteration: 0,
      stop: null,
      engine: null,
      klCurve: [],
    },
    X,
    options,
    work: { stage: 'start', start: initStart(X, options, tools), engines },
    order: NOT_YET,
    start: matrix(X.rows, options.components),
    negativeEntropy: 0,
    best: { kl: Infinity, iteration: 0 },
  };
}

/**
 * Goes on by up to `amount` units of work: those of `stepStart`, rows of `stepAffinities`, then iterations. A phase's
 * end, and the measuring of the divergence every 50 iterations, end the step. Does nothing when done.
 *
 * @returns The phase that comes next.
 * @throws RangeError when a number of X is not finite, or all rows are equal; a sentence for the user.
 */
export async function stepTsne(state: TsneState, amount: number, pause: Pause): Promise<TsnePhase> {
  const { work } = state;
  if (state.phase === 'done') return 'done';
  if (work.stage === 'start') begin(state, work.start, work.engines, amount);
  else if (work.stage === 'affinities') await attract(state, work.affinities, work.descend, amount);
  else await iterate(state, work.descent, amount, pause);
  return state.phase;
}

/** Ends as asked by a person; the positions reached are kept (the start, without a KL, before the descent). */
export async function stopTsne(state: TsneState, pause: Pause): Promise<void> {
  if (state.phase === 'done') return;
  const { work } = state;
  if (work.stage === 'descent') note(state, divergence(state, await work.descent.measure(pause), 1), false);
  while (work.stage === 'start' && state.phase === 'start') {
    begin(state, work.start, work.engines, 1);
    await pause();
  }
  state.log = { ...state.log, stop: 'stopped' };
  state.phase = 'done';
}

/** Gives back what the engine of the descent holds. */
export function closeTsne({ work }: TsneState): void {
  if (work.stage === 'descent') work.descent.close();
}

/** Current positions in the order of the rows of X [n, components], centered. */
export async function tsnePositions(state: TsneState): Promise<Float32Array<ArrayBuffer>> {
  const { order, work, start } = state;
  if (work.stage !== 'descent') return start.data.slice();
  const { rows: n, columns: components } = start;
  const records = await work.descent.positions();
  const positions = new Float32Array(n * components);
  for (let c = 0; c < components; c++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += records[4 * i + c]!;
    for (let i = 0; i < n; i++) positions[order[i]! * components + c] = records[4 * i + c]! - sum / n;
  }
  return positions;
}

function begin(state: TsneState, start: StartState, engines: TsneEngines, amount: number): void {
  const found = stepStart(start, amount);
  if (!found) return;
  if (found.allEqual) throw new RangeError(allEqualSentence(state.X.rows));
  state.order = found.order;
  state.start = found.positions;
  const { neighbors, affinities, descend } = engines;
  const kernels = { neighbors, affinities };
  const numbering = { order: found.order, seed: state.options.seed };
  const prepared = initAffinities(state.X, state.options.perplexity, kernels, numbering);
  state.work = { stage: 'affinities', affinities: prepared, descend };
  state.phase = 'neighbors';
}

async function attract(
  state: TsneState,
  affinities: AffinityState,
  descend: TsneEngines['descend'],
  amount: number,
): Promise<void> {
  const phase = stepAffinities(affinities, amount);
  state.prepared = affinities.share;
  state.log = { ...state.log, ...affinities.log };
  if (phase !== 'done') return;
  const { order, start } = state;
  const { components, degreesOfFreedom } = state.options;
  const p = jointProbabilities(affinities);
  const positions = new Float32Array(4 * start.rows);
  order.forEach((row, i) => {
    for (let c = 0; c < components; c++) positions[4 * i + c] = start.data[row * components + c]!;
  });
  state.negativeEntropy = p.negativeEntropy;
  const descent = await descend({ p, positions, components, degreesOfFreedom });
  state.work = { stage: 'descent', descent };
  state.phase = 'exaggeration';
}

/** Iterations up to the next measuring; the last of a phase is always measured. */
async function iterate(state: TsneState, descent: TsneDescent, amount: number, pause: Pause): Promise<void> {
  const { options, X } = state;
  const exaggerated = state.phase === 'exaggeration';
  const exaggeration = exaggerated ? options.earlyExaggeration : 1;
  const last = exaggerated ? state.log.exaggerationIterations : options.maxIter;
  const check = Math.min(last, state.iteration + CHECK_EVERY - (state.iteration % CHECK_EVERY));
  const count = Math.min(Math.max(1, Math.floor(amount)), check - state.iteration);

  const step = {
    exaggeration,
    learningRate: learningRateFor(options, X.rows),
    momentum: exaggerated ? 0.5 : 0.8,
  };
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
