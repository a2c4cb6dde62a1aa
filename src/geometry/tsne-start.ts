import { matrix, type Matrix } from '../data/matrix';
import type { TsneOptions } from '../data/projection';
import { createRandom, type Random } from '../math/random';
import { mortonOrder } from './morton-order';
import { initPca, pcaResult, stepPca, type Pca, type PcaState, type PcaTools } from './pca';

/** Spread of the first coordinate at the start; small, so that the first forces are gentle. */
const START_DEVIATION = 1e-4;
/** Directions by which the points are ordered, wherever they are laid out. */
const ORDERED_BY = 3;
const ROWS_AT_A_TIME = 4096;

/** Where the points begin, and the order in which they are best kept in memory. */
export interface TsneStart {
  /** [rows, components]. */
  readonly positions: Matrix;
  /** Row numbers; neighbors in space stand near each other. */
  readonly order: Uint32Array;
  /** Whether every row is the same: then positions are noise, and no map says anything. */
  readonly allEqual: boolean;
}

/** A start in the making; changed by `stepStart` only. */
export interface StartState {
  work: Work;
  readonly X: Matrix;
  readonly options: TsneOptions;
  readonly random: Random;
  readonly positions: Matrix;
}

type Work =
  | { readonly phase: 'components'; readonly pca: PcaState }
  | { readonly phase: 'positions'; readonly pca: Pca; component: number; row: number }
  | { readonly phase: 'done'; readonly start: TsneStart };

/**
 * Prepares where the points begin.
 *
 * `pca`      scores / (standard deviation of the first) · 1e−4, as scikit-learn; a direction without variance
 *            gets seeded noise instead, or no force could ever act along it
 * `random`   normal with standard deviation 1e−4, from the seed
 *
 * @throws RangeError for fewer than 2 rows.
 */
export function initStart(X: Matrix, options: TsneOptions, tools?: PcaTools): StartState {
  return {
    work: { phase: 'components', pca: initPca(X, Math.min(ORDERED_BY, X.columns), tools) },
    X,
    options,
    random: createRandom(options.seed),
    positions: matrix(X.rows, options.components),
  };
}

/**
 * Goes on by about this much work; see `stepPca`. The start once it is complete, null before.
 *
 * @throws RangeError when a number of X is not finite; the row is named.
 */
export function stepStart(state: StartState, work: number): TsneStart | null {
  const now = state.work;
  if (now.phase === 'done') return now.start;
  if (now.phase === 'components') {
    if (stepPca(now.pca, work)) {
      state.work = { phase: 'positions', pca: pcaResult(now.pca), component: 0, row: 0 };
    }
    return null;
  }
  if (now.component < state.options.components) {
    place(state, now.pca, now.component, now.row);
    now.row += ROWS_AT_A_TIME;
    if (now.row < state.X.rows) return null;
    now.row = 0;
    now.component++;
    return null;
  }
  const { positions } = state;
  const { scores, explainedVariance } = now.pca;
  const start = { positions, order: mortonOrder(scores), allEqual: explainedVariance[0] === 0 };
  state.work = { phase: 'done', start };
  return start;
}

/** One coordinate of the next rows. */
function place({ X, options, random, positions }: StartState, pca: Pca, component: number, from: number) {
  const { scores, explainedVariance } = pca;
  const to = Math.min(X.rows, from + ROWS_AT_A_TIME);
  const scale = START_DEVIATION / Math.sqrt((explainedVariance[0]! * (X.rows - 1)) / X.rows);
  const flat =
    component >= scores.columns || !(explainedVariance[component]! > 1e-12 * explainedVariance[0]!);
  for (let i = from; i < to; i++) {
    positions.data[i * options.components + component] =
      options.init === 'random' || flat
        ? random.normal() * START_DEVIATION
        : scores.data[i * scores.columns + component]! * scale;
  }
}
