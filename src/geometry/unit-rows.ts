import { matrix, row, type Matrix } from '../data/matrix';
import type { SimilarKernel } from './kernels';

/** Rows scored in one call: 10 ms of work at most, and enough calls for an engine to replace slow code. */
const NUMBERS_A_CALL = 2 ** 21;

/** Rows scaled to length 1, made once for many queries. */
export interface UnitRows {
  /** Rows of zeros stay zero. With a kernel, a view of its memory: there is no other copy. */
  readonly unit: Matrix;
  /** Cosines of all rows with row `query`, each within `error` of the sum in doubles. Good until the next call. */
  readonly scores: (query: number) => Float32Array;
  readonly error: number;
}

/** Unit rows in the memory of a kernel, which is used by nothing else from now on. */
export function unitRowsIn(X: Matrix, kernel: SimilarKernel): UnitRows {
  const { rows, columns } = X;
  kernel.create(rows, columns);
  const { buffer } = kernel.memory;
  const unit = matrix(rows, columns, new Float32Array(buffer, kernel.rowsAt() >>> 0, rows * columns));
  const scores = new Float32Array(buffer, kernel.scoresAt() >>> 0, rows);
  scaleToUnit(X, unit);
  const slice = Math.max(1, Math.floor(NUMBERS_A_CALL / Math.max(1, columns)));
  return {
    unit,
    error: (columns + 8) * 2 ** -24,
    scores(query) {
      for (let from = 0; from < rows; from += slice) kernel.score(query, from, Math.min(rows, from + slice));
      return scores;
    },
  };
}

/** Unit rows where there is no WebAssembly: plain loops in doubles. */
export function plainUnitRows(X: Matrix): UnitRows {
  const { rows, columns } = X;
  const unit = matrix(rows, columns);
  const scores = new Float32Array(rows);
  scaleToUnit(X, unit);
  return {
    unit,
    error: 2 ** -24,
    scores(query) {
      for (let i = 0; i < rows; i++) scores[i] = product(unit, query, i);
      return scores;
    },
  };
}

/** x_a · x_b, summed in doubles from the first column on. */
export function product(X: Matrix, a: number, b: number): number {
  const { columns, data } = X;
  let sum = 0;
  for (let end = (a + 1) * columns, at = a * columns, other = b * columns; at < end;) {
    sum += data[at++]! * data[other++]!;
  }
  return sum;
}

/** Sums in doubles. */
function scaleToUnit(X: Matrix, target: Matrix): void {
  for (let i = 0; i < X.rows; i++) {
    const length = Math.sqrt(product(X, i, i));
    if (length === 0) continue;
    const from = row(X, i);
    const to = row(target, i);
    for (let c = 0; c < from.length; c++) to[c] = from[c]! / length;
  }
}
