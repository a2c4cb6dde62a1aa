import type { Matrix } from '../data/matrix';
import type { TrustKernel } from './kernels';

/** How far a map can be trusted. */
export interface Trust {
  readonly trustworthiness: number;
  readonly continuity: number;
  /** Share of each point's k nearest that are among its k nearest on the map, 0 … 1. */
  readonly kept: Float32Array<ArrayBuffer>;
}

/** A comparison under way; changed by `stepTrust` only. */
export interface TrustState {
  readonly rows: number;
  readonly k: number;
  /** Rows compared. */
  done: number;
}

/**
 * Prepares trustworthiness and continuity (Venna & Kaski 2001) of a map: 1 − 2 / (n k (2 n − 3 k − 1)) · Σ (rank − k)
 * over neighbors on the map that are none among the vectors, and the other way about.
 *
 * Agrees      scikit-learn `trustworthiness(X, positions, n_neighbors=k)`; continuity is that with the spaces
 *             exchanged. 1 for an identical copy, about 0.5 for a random layout
 * Ties        lower index first in both spaces; scikit-learn leaves them as its sorts find them
 * Precision   squared distances of float32 coordinates, summed in doubles
 *
 * @param X Vectors; by cosine, of length 1 (`unitRows`), whose Euclidean distance orders them as cosine does.
 * @param map Positions, as many rows.
 * @throws RangeError unless 1 ≤ k < n / 2; a sentence for the user.
 */
export function initTrust(X: Matrix, map: Matrix, k: number, kernel: TrustKernel): TrustState {
  checkTrustNeighbors(k, X.rows);
  kernel.create(X.rows, X.columns, map.columns, k);
  const { buffer } = kernel.memory;
  const stride = kernel.stride();
  writeColumns(X, new Float32Array(buffer, kernel.pointsAt() >>> 0, stride * X.columns), stride);
  writeColumns(map, new Float32Array(buffer, kernel.mapAt() >>> 0, stride * map.columns), stride);
  return { rows: X.rows, k, done: 0 };
}

/** Compares so many more rows, whole fours at best; true when all are. */
export function stepTrust(state: TrustState, rows: number, kernel: TrustKernel): boolean {
  const to = Math.min(state.rows, state.done + Math.max(4, 4 * Math.floor(rows / 4)));
  kernel.run(state.done, to);
  state.done = to;
  return to === state.rows;
}

/** What `stepTrust` found, once it said so. */
export function trustOf({ rows: n, k }: TrustState, kernel: TrustKernel): Trust {
  const scale = 2 / (n * k * (2 * n - 3 * k - 1));
  return {
    trustworthiness: 1 - scale * kernel.trust(),
    continuity: 1 - scale * kernel.continuity(),
    kept: new Float32Array(kernel.memory.buffer, kernel.keptAt() >>> 0, n).slice(),
  };
}

/** @throws RangeError unless 1 ≤ k < n / 2; a sentence for the user. */
export function checkTrustNeighbors(k: number, n: number): void {
  if (n < 3) throw new RangeError(`Trust is measured on maps of 3 words or more; got ${n}.`);
  const most = Math.ceil(n / 2) - 1;
  if (Number.isInteger(k) && k >= 1 && k <= most) return;
  throw new RangeError(
    `The neighbours that trust compares must be a whole number from 1 to ${most}, below half of the ` +
      `${n.toLocaleString('en')} words; got ${k}.`,
  );
}

function writeColumns({ rows, columns, data }: Matrix, target: Float32Array, stride: number): void {
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < rows; i++) target[c * stride + i] = data[i * columns + c]!;
  }
}
