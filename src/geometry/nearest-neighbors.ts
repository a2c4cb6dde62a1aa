import type { Matrix } from '../data/matrix';
import { createRandom } from '../math/random';
import type { NeighborKernel } from './kernels';
import { requireFinite } from './require-finite';

/** Σ x² of a centered row must stay below this, so that no distance overflows float32. */
const MOST_SQUARED = 2 ** 125;

/** Up to so many rows the exact search is the rule. */
const EXACT_ROWS = 100_000;

/** Separates what is random here from other uses of a seed. */
const NEIGHBORS_STREAM = 11;

/** The kernel by which neighbors of so many rows are searched, unless one is asked for. */
export function neighborKernelFor(rows: number): 'neighbors' | 'neighbor-graph' {
  return rows <= EXACT_ROWS ? 'neighbors' : 'neighbor-graph';
}

/** Bytes that the kernel of such a search holds, but for what does not grow with the rows. */
export function neighborMemory(
  rows: number,
  columns: number,
  k: number,
  kernel = neighborKernelFor(rows),
): number {
  const exact = kernel === 'neighbors';
  const room = Math.floor(((exact ? 110 : 256) * 2 ** 20) / 8 / rows);
  const slack = Math.max(16, Math.min(Math.max(k, 64), room - k));
  return rows * (8 * (k + slack) + (exact ? 8 * columns + 12 : 4 * columns + 152));
}

/** A search under way: rows below `searched` have their neighbors. */
export interface NeighborSearch {
  readonly rows: number;
  readonly k: number;
  /** They come in blocks, the first late and the last ones quickly: `share` tells how far the work is. */
  readonly searched: number;
  readonly done: boolean;
  /** Of the work, 0 … 1. */
  readonly share: number;
  /** Of the true neighbors, the share found: 1 if exact; else as known so far, from 256 rows compared with all. */
  readonly recall: number;
  /** Squared Euclidean distances [rows, k], ascending; a view of the kernel's memory. */
  readonly distances: Float32Array;
  /** Row numbers [rows, k]; a view of the kernel's memory. */
  readonly indices: Uint32Array;
}

/**
 * Prepares the search of the k nearest other rows of every row of X, by Euclidean distance: of all of them with the
 * kernel `neighbors`, of nearly all with `neighbor-graph`, which goes on until a recall of 0.965 on its sample, or
 * until more work adds next to nothing.
 *
 * Ties        lower index first, but distances closer than float32 can tell (1e−7 of the squared length of
 *             the centered rows) may be told apart either way when they compete for the last place
 * Cost        exact: rows² · columns / 2 multiplications; agrees with scikit-learn
 *             `NearestNeighbors(algorithm='brute')`. Graph: NN-descent (Dong and others, 2011), about rows^1.1
 * Memory      of the kernel: `neighborMemory`
 *
 * @param X Searched fastest when rows near in number are near in space.
 * @param seed Of what is random in a graph; the same seed gives the same bytes.
 * @throws RangeError unless 1 ≤ k < rows, and when a row holds a number that is not finite or too large to be
 *   squared in float32.
 */
export function initNeighbors(X: Matrix, k: number, kernel: NeighborKernel, seed = 1): NeighborSearch {
  if (!(Number.isInteger(k) && k >= 1 && k < X.rows)) {
    throw new RangeError(`initNeighbors: k must be from 1 to ${X.rows - 1} for ${X.rows} rows, got ${k}`);
  }
  const mean = meanOf(X);
  kernel.create(X.rows, X.columns, k);
  center(X, mean, new Float32Array(kernel.memory.buffer, kernel.pointsAt() >>> 0, X.rows * X.columns));
  kernel.start(createRandom(seed, NEIGHBORS_STREAM).bits());
  return {
    rows: X.rows,
    k,
    searched: 0,
    done: false,
    share: 0,
    recall: kernel.recall(),
    distances: new Float32Array(kernel.memory.buffer, kernel.distancesAt() >>> 0, X.rows * k),
    indices: new Uint32Array(kernel.memory.buffer, kernel.indicesAt() >>> 0, X.rows * k),
  };
}

/**
 * Goes on by `amount` parts of the work, fewer at the end. A part takes about as long for any number of rows, 0.1 to
 * 2 ms: two blocks of 64 to 256 rows that meet, a leaf of a tree, some rows of a turn.
 */
export function stepNeighbors(
  search: NeighborSearch,
  amount: number,
  kernel: NeighborKernel,
): NeighborSearch {
  kernel.run(Math.max(1, Math.floor(amount)));
  const searched = kernel.searched();
  const done = searched === search.rows;
  return { ...search, searched, done, share: done ? 1 : kernel.share(), recall: kernel.recall() };
}

/** Moves the mean to the origin: shorter rows lose less to rounding. */
function center(X: Matrix, mean: Float64Array, target: Float32Array): void {
  for (let i = 0, at = 0; i < X.rows; i++) {
    let squared = 0;
    for (let c = 0; c < X.columns; c++, at++) {
      const x = X.data[at]! - mean[c]!;
      target[at] = x;
      squared += x * x;
    }
    if (squared < MOST_SQUARED) continue;
    throw new RangeError(
      `The length of a vector must be below ${Math.sqrt(MOST_SQUARED).toPrecision(2)} for its distances to be told; ` +
        `row ${i + 1} is ${Math.sqrt(squared).toPrecision(2)} from the mean. Divide all vectors by one number.`,
    );
  }
}

/** @throws RangeError when a number is not finite: its column's sum is none either. */
function meanOf(X: Matrix): Float64Array {
  const sums = new Float64Array(X.columns);
  for (let i = 0, at = 0; i < X.rows; i++) {
    for (let c = 0; c < X.columns; c++) sums[c]! += X.data[at++]!;
  }
  if (!sums.every(Number.isFinite)) requireFinite(X);
  return sums.map((sum) => sum / X.rows);
}
