import type { Matrix } from '../data/matrix';
import type { NeighborKernel } from './kernels';

/** A search under way: rows below `searched` have their neighbors. */
export interface NeighborSearch {
  readonly rows: number;
  readonly k: number;
  readonly searched: number;
  /** Squared Euclidean distances [rows, k], ascending; a view of the kernel's memory. */
  readonly distances: Float32Array;
  /** Row numbers [rows, k]; a view of the kernel's memory. */
  readonly indices: Uint32Array;
}

/**
 * Prepares the exact search of the k nearest other rows of every row of X, by Euclidean distance.
 *
 * Ties        lower index first, but distances closer than float32 can tell (1e−7 of the squared length of
 *             the centered rows) may be told apart either way when they compete for the last place
 * Cost        rows² · columns multiplications; agrees with scikit-learn `NearestNeighbors(algorithm='brute')`
 *
 * @throws RangeError unless 1 ≤ k < rows.
 */
export function initNeighbors(X: Matrix, k: number, kernel: NeighborKernel): NeighborSearch {
  if (!(Number.isInteger(k) && k >= 1 && k < X.rows)) {
    throw new RangeError(`initNeighbors: k must be from 1 to ${X.rows - 1} for ${X.rows} rows, got ${k}`);
  }
  kernel.create(X.rows, X.columns, k);
  const points = new Float32Array(kernel.memory.buffer, kernel.pointsAt() >>> 0, X.rows * X.columns);
  center(X, points);
  kernel.pack();
  return {
    rows: X.rows,
    k,
    searched: 0,
    distances: new Float32Array(kernel.memory.buffer, kernel.distancesAt() >>> 0, X.rows * k),
    indices: new Uint32Array(kernel.memory.buffer, kernel.indicesAt() >>> 0, X.rows * k),
  };
}

/** Searches the next `rows` rows (fewer at the end). */
export function stepNeighbors(search: NeighborSearch, rows: number, kernel: NeighborKernel): NeighborSearch {
  const to = Math.min(search.rows, search.searched + rows);
  kernel.search(search.searched, to);
  return { ...search, searched: to };
}

/** Moves the mean to the origin: shorter rows lose less to rounding. */
function center(X: Matrix, target: Float32Array): void {
  const mean = new Float64Array(X.columns);
  for (let i = 0, at = 0; i < X.rows; i++) {
    for (let c = 0; c < X.columns; c++) mean[c]! += X.data[at++]! / X.rows;
  }
  for (let i = 0, at = 0; i < X.rows; i++) {
    for (let c = 0; c < X.columns; c++, at++) target[at] = X.data[at]! - mean[c]!;
  }
}
