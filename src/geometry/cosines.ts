import type { Matrix } from '../data/matrix';
import type { SimilarKernel } from './kernels';
import type { Scores } from './scores';
import { product } from './vector-sums';

/** Numbers scored in one call: a few milliseconds of work, and enough calls for an engine to replace slow code. */
const NUMBERS_A_CALL = 2 ** 21;

/** What 1 is in the whole numbers of the kernel. */
const ONE = 32767;

/** Cosines between the rows of a matrix, made once for many queries; near ones of a row of zeros are 0. */
export type Cosines = Scores;

/** Directions in the memory of a kernel, which is used by nothing else from now on: half as large as X. */
export function cosinesIn(X: Matrix, kernel: SimilarKernel): Cosines {
  const { rows, columns } = X;
  kernel.create(rows, columns);
  const { buffer } = kernel.memory;
  const stride = kernel.stride();
  writeDirections(X, new Int16Array(buffer, kernel.rowsAt() >>> 0, rows * stride), stride);
  const scores = new Float32Array(buffer, kernel.scoresAt() >>> 0, rows);
  const slice = Math.ceil(NUMBERS_A_CALL / stride);
  return {
    rows,
    error: Math.sqrt(columns) / ONE + columns / (4 * ONE ** 2) + 2 ** -22,
    near(query) {
      for (let from = 0; from < rows; from += slice) kernel.score(query, from, Math.min(rows, from + slice));
      return scores;
    },
    exact: (a, b) => cosine(X, a, b),
  };
}

/** Where there is no WebAssembly: plain loops in doubles. */
export function plainCosines(X: Matrix): Cosines {
  const { rows } = X;
  const scores = new Float32Array(rows);
  const lengths = Float64Array.from(scores, (_, i) => lengthOf(X, i));
  return {
    rows,
    error: 2 ** -23,
    near(query) {
      for (let i = 0; i < rows; i++) {
        scores[i] = lengths[i] === 0 ? 0 : product(X, query, i) / (lengths[query]! * lengths[i]!);
      }
      return scores;
    },
    exact: (a, b) => cosine(X, a, b),
  };
}

function cosine(X: Matrix, a: number, b: number): number {
  return Math.max(-1, Math.min(1, product(X, a, b) / (lengthOf(X, a) * lengthOf(X, b))));
}

function lengthOf(X: Matrix, i: number): number {
  return Math.sqrt(product(X, i, i));
}

/** Rounded by `floor`, which engines compile well; `Math.round` takes three times as long. */
function writeDirections(X: Matrix, target: Int16Array, stride: number): void {
  const { rows, columns, data } = X;
  for (let i = 0; i < rows; i++) {
    const length = lengthOf(X, i);
    if (length === 0) continue;
    const scale = ONE / length;
    for (let c = 0; c < columns; c++)
      target[i * stride + c] = Math.floor(data[i * columns + c]! * scale + 0.5);
  }
}
