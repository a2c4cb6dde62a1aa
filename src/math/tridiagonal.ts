/**
 * A symmetric matrix on its way to three diagonals, A = Q T Qᵀ, one Householder reflection a step, last row first
 * (Golub & Van Loan 8.3.1; EISPACK `tred2`). Changed by `reflectNext` only.
 */
export interface Tridiagonal {
  readonly n: number;
  /** The row that `reflectNext` clears; below 0 when T is complete. */
  row: number;
  /** Lower triangle of what is left of A; a cleared row k holds its reflection, a unit vector of length k (or 0). */
  readonly rest: Float64Array;
  /** T: n diagonal entries, and in `beside[i]` the one between i and i + 1. */
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
  /** w of the last reflection v, whose A − v wᵀ − w vᵀ is carried out in the next pass over A. */
  waiting: Float64Array;
}

/** @param A Row-major n × n, symmetric; its lower triangle is overwritten in the course of time. */
export function initTridiagonal(A: Float64Array, n: number): Tridiagonal {
  return {
    n,
    row: n - 1,
    rest: A,
    diagonal: new Float64Array(n),
    beside: new Float64Array(n),
    waiting: new Float64Array(n),
  };
}

/** Clears one more row up to the entry beside the diagonal: about 2 row² multiplications. */
export function reflectNext(state: Tridiagonal): void {
  const { n, row, rest, diagonal, beside, waiting } = state;
  const before = reflectionOf(state, row + 1);
  const own = reflectionOf(state, row);
  catchUp(state, before);
  diagonal[row] = rest[row * n + row]!;
  if (row > 0) {
    beside[row - 1] = intoReflection(own);
    const product = updateAndMultiply(rest, n, own, before, waiting);
    let along = 0;
    for (let i = 0; i < row; i++) along += own[i]! * product[i]!;
    for (let i = 0; i < row; i++) product[i] = 2 * (product[i]! - along * own[i]!);
    state.waiting = product;
  }
  state.row = row - 1;
}

/** y ← Q y, once all rows are cleared. */
export function reflectBack(state: Tridiagonal, y: Float64Array): void {
  for (let row = 1; row < state.n; row++) {
    const v = reflectionOf(state, row);
    let along = 0;
    for (let i = 0; i < row; i++) along += v[i]! * y[i]!;
    along *= 2;
    for (let i = 0; i < row; i++) y[i]! -= along * v[i]!;
  }
}

function reflectionOf({ rest, n }: Tridiagonal, row: number): Float64Array {
  return row < n ? rest.subarray(row * n, row * n + row) : new Float64Array(n);
}

/** The reflection that waits, on the row to be cleared. */
function catchUp({ rest, n, row, waiting }: Tridiagonal, before: Float64Array): void {
  const v = before[row]!;
  const w = waiting[row]!;
  for (let j = 0, at = row * n; j <= row; j++, at++) rest[at]! -= v * waiting[j]! + w * before[j]!;
}

/** Turns x into the unit v whose I − 2vvᵀ takes x to a multiple of the last axis, and returns the multiple. */
function intoReflection(x: Float64Array): number {
  const last = x.length - 1;
  const end = x[last]!;
  let squares = 0;
  for (let i = 0; i < last; i++) squares += x[i]! ** 2;
  if (squares === 0) {
    x[last] = 0;
    return end;
  }
  const length = Math.sqrt(squares + end ** 2);
  const multiple = end < 0 ? length : -length;
  const shifted = end - multiple;
  const scale = 1 / Math.sqrt(squares + shifted ** 2);
  for (let i = 0; i < last; i++) x[i]! *= scale;
  x[last] = shifted * scale;
  return multiple;
}

/** A ← A − v₀ w₀ᵀ − w₀ v₀ᵀ on the rows above, and A v: one pass over half of A for both, two rows at a time. */
function updateAndMultiply(
  A: Float64Array,
  n: number,
  v: Float64Array,
  v0: Float64Array,
  w0: Float64Array,
): Float64Array {
  const rows = v.length;
  const product = new Float64Array(rows);
  for (let i = rows % 2; i < rows; i += 2) {
    const p = v0[i]!;
    const q = w0[i]!;
    const r = v0[i + 1]!;
    const s = w0[i + 1]!;
    const x = v[i]!;
    const y = v[i + 1]!;
    let upper = 0;
    let lower = 0;
    let at = i * n;
    for (let j = 0; j < i; j++, at++) {
      const a = A[at]! - (p * w0[j]! + q * v0[j]!);
      const b = A[at + n]! - (r * w0[j]! + s * v0[j]!);
      A[at] = a;
      A[at + n] = b;
      upper += a * v[j]!;
      lower += b * v[j]!;
      product[j]! += a * x + b * y;
    }
    A[at]! -= 2 * p * q;
    A[at + n]! -= r * q + s * p;
    A[at + n + 1]! -= 2 * r * s;
    product[i] = upper + A[at]! * x + A[at + n]! * y;
    product[i + 1] = lower + A[at + n]! * x + A[at + n + 1]! * y;
  }
  if (rows % 2 === 1) {
    A[0]! -= 2 * v0[0]! * w0[0]!;
    product[0]! += A[0]! * v[0]!;
  }
  return product;
}
