import type { Matrix } from '../data/matrix';

/** `math/wasm/assembly/covariance.ts`; addresses as in `geometry/kernels.ts`. */
export interface CovarianceKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  create(columns: number, rows: number): void;
  /** float32 [rows, columns] of a block, written by the caller before `add`. */
  rowsAt(): number;
  /** float64 [columns], written by the caller after `create`. */
  meanAt(): number;
  add(rows: number): void;
  /** float64 [stride, stride], upper triangle. */
  sumsAt(): number;
  stride(): number;
}

/** Sums of products of centered columns, in the making; changed by `addToCovariance` only. */
export interface Covariance {
  readonly columns: number;
  /** Most rows that one call of `addToCovariance` should be given: a few milliseconds. */
  readonly block: number;
  readonly mean: Float64Array;
  /** Rows of `stride` numbers, upper triangle; a view of the kernel's memory where there is one. */
  readonly sums: Float64Array;
  readonly stride: number;
  readonly kernel: CovarianceKernel | null;
}

const MOST_ROWS = 64;
const MOST_MULTIPLICATIONS = 4e6;
/** Rows summed together by the path without a kernel, to pass over the sums less often. */
const ROWS_AT_A_TIME = 4;

/**
 * Prepares the covariance of columns of which the mean is known, in doubles.
 *
 * Cost        columns² / 2 multiplications a row
 *
 * @param kernel Used by nothing else meanwhile; null: plain JavaScript, the same sums to rounding.
 */
export function initCovariance(mean: Float64Array, kernel: CovarianceKernel | null): Covariance {
  const columns = mean.length;
  const wished = Math.floor((2 * MOST_MULTIPLICATIONS) / columns ** 2);
  const block = Math.max(ROWS_AT_A_TIME, Math.min(MOST_ROWS, wished));
  if (!kernel) {
    return { columns, block, mean, sums: new Float64Array(columns ** 2), stride: columns, kernel };
  }
  kernel.create(columns, block);
  const { buffer } = kernel.memory;
  new Float64Array(buffer, kernel.meanAt() >>> 0, columns).set(mean);
  const stride = kernel.stride();
  const sums = new Float64Array(buffer, kernel.sumsAt() >>> 0, stride ** 2);
  return { columns, block, mean, sums, stride, kernel };
}

/** Adds rows [from, to) of X, at most `block` of them. */
export function addToCovariance(covariance: Covariance, X: Matrix, from: number, to: number): void {
  const { kernel, columns } = covariance;
  if (!kernel) return addPlainly(covariance, X, from, to);
  const rows = X.data.subarray(from * columns, to * columns);
  new Float32Array(kernel.memory.buffer, kernel.rowsAt() >>> 0, rows.length).set(rows);
  kernel.add(to - from);
}

/** The covariance matrix [columns, columns], with rows − 1 in the denominator. */
export function covarianceMatrix({ columns, sums, stride }: Covariance, rows: number): Float64Array {
  const matrix = new Float64Array(columns * columns);
  for (let a = 0; a < columns; a++) {
    for (let b = a; b < columns; b++) {
      const value = sums[a * stride + b]! / (rows - 1);
      matrix[a * columns + b] = value;
      matrix[b * columns + a] = value;
    }
  }
  return matrix;
}

function addPlainly({ columns, mean, sums }: Covariance, { data }: Matrix, from: number, to: number): void {
  const centered = Array.from({ length: ROWS_AT_A_TIME }, () => new Float64Array(columns));
  const [p, q, r, s] = centered as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let first = from; first < to; first += ROWS_AT_A_TIME) {
    centered.forEach((target, i) => {
      const row = (first + i) * columns;
      for (let c = 0; c < columns; c++) target[c] = first + i < to ? data[row + c]! - mean[c]! : 0;
    });
    for (let a = 0; a < columns; a++) {
      for (let b = a, at = a * columns + a; b < columns; b++, at++) {
        sums[at]! += p[a]! * p[b]! + q[a]! * q[b]! + r[a]! * r[b]! + s[a]! * s[b]!;
      }
    }
  }
}
