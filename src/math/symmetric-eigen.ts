/** Eigenvalues, highest first, and eigenvectors: column j of `vectors` (row-major n × n) belongs to `values[j]`. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const MAX_TURNS = 60;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix: Householder reflections to three diagonals, then QL with
 * implicit shifts (Golub & Van Loan 8.3; EISPACK `tred2`, `tql2`).
 *
 * Precision   eigenvalues to about n · 1e−16 of the largest; vectors orthonormal to the same
 * Sign        as the reflections leave it: choose it afterwards
 * Cost        about 9 n³ operations
 *
 * @param A Row-major n × n, symmetric, finite; not changed.
 * @throws RangeError when `A` is not n × n.
 */
export function symmetricEigen(A: Float64Array, n: number): SymmetricEigen {
  if (A.length !== n * n) {
    throw new RangeError(`symmetricEigen: ${n} × ${n} needs ${n * n} numbers, got ${A.length}`);
  }
  const S = A.slice();
  const { diagonal, beside, basis } = tridiagonalize(S, n);
  diagonalize(diagonal, beside, basis, n);
  const ranked = Array.from({ length: n }, (_, i) => i).sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  ranked.forEach((from, to) => {
    values[to] = diagonal[from]!;
    for (let i = 0; i < n; i++) vectors[i * n + to] = basis[from * n + i]!;
  });
  return { values, vectors };
}

/**
 * S = Q T Qᵀ with T of three diagonals; S is overwritten. Row i of `basis` is column i of Q, and `beside[i]` stands
 * between diagonal entries i and i + 1.
 */
function tridiagonalize(S: Float64Array, n: number) {
  const reflectors: (Float64Array | null)[] = [];
  const beside = new Float64Array(n);
  const product = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    const v = reflectorOf(S, n, k);
    reflectors.push(v);
    beside[k] = v ? (S[(k + 1) * n + k]! < 0 ? 1 : -1) * lengthBelow(S, n, k) : S[(k + 1) * n + k]!;
    if (v) reflectBothSides(S, n, k + 1, v, product);
  }
  const diagonal = Float64Array.from({ length: n }, (_, i) => S[i * n + i]!);
  const basis = new Float64Array(n * n);
  for (let i = 0; i < n; i++) basis[i * n + i] = 1;
  for (let k = n - 2; k >= 0; k--) {
    const v = reflectors[k];
    if (v) for (let i = k + 1; i < n; i++) reflectRow(basis, n, i, k + 1, v);
  }
  return { diagonal, beside, basis };
}

function lengthBelow(S: Float64Array, n: number, k: number): number {
  let squares = 0;
  for (let i = k + 1; i < n; i++) squares += S[i * n + k]! ** 2;
  return Math.sqrt(squares);
}

/** Unit v whose reflection I − 2vvᵀ clears column k below row k + 1; null when it is clear. */
function reflectorOf(S: Float64Array, n: number, k: number): Float64Array | null {
  const v = Float64Array.from({ length: n - k - 1 }, (_, i) => S[(k + 1 + i) * n + k]!);
  let rest = 0;
  for (let i = 1; i < v.length; i++) rest += v[i]! ** 2;
  if (rest === 0) return null;
  v[0]! += (v[0]! < 0 ? -1 : 1) * Math.sqrt(v[0]! ** 2 + rest);
  const length = Math.sqrt(v[0]! ** 2 + rest);
  return v.map((x) => x / length);
}

/** S ← H S H on rows and columns from `first`, with H = I − 2vvᵀ: S − 2(v wᵀ + w vᵀ), w = Sv − (vᵀSv) v. */
function reflectBothSides(S: Float64Array, n: number, first: number, v: Float64Array, w: Float64Array): void {
  const m = v.length;
  let along = 0;
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let j = 0, at = (first + i) * n + first; j < m; j++) sum += S[at++]! * v[j]!;
    w[i] = sum;
    along += sum * v[i]!;
  }
  for (let i = 0; i < m; i++) w[i]! -= along * v[i]!;
  for (let i = 0; i < m; i++) {
    const vi = 2 * v[i]!;
    const wi = 2 * w[i]!;
    for (let j = 0, at = (first + i) * n + first; j < m; j++) S[at++]! -= vi * w[j]! + wi * v[j]!;
  }
}

function reflectRow(M: Float64Array, n: number, row: number, first: number, v: Float64Array): void {
  let along = 0;
  for (let j = 0, at = row * n + first; j < v.length; j++) along += M[at++]! * v[j]!;
  along *= 2;
  for (let j = 0, at = row * n + first; j < v.length; j++) M[at++]! -= along * v[j]!;
}

/** QL with implicit shifts; the rows of `basis` turn along. */
function diagonalize(d: Float64Array, e: Float64Array, basis: Float64Array, n: number): void {
  for (let l = 0; l < n; l++) {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      turnOnce(d, e, basis, n, l, m);
    }
  }
}

/** One implicit QL step on entries l … m. */
function turnOnce(
  d: Float64Array,
  e: Float64Array,
  basis: Float64Array,
  n: number,
  l: number,
  m: number,
): void {
  const half = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let g = d[m]! - d[l]! + e[l]! / (half + (half < 0 ? -1 : 1) * Math.hypot(half, 1));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    const q = (d[i]! - g) * s + 2 * c * b;
    p = s * q;
    d[i + 1] = g + p;
    g = c * q - b;
    turnRows(basis, n, i, c, s);
  }
  d[l]! -= p;
  e[l] = g;
  e[m] = 0;
}

/** Rows i and i + 1. */
function turnRows(basis: Float64Array, n: number, i: number, c: number, s: number): void {
  for (let k = 0, at = i * n, next = at + n; k < n; k++, at++, next++) {
    const f = basis[next]!;
    basis[next] = s * basis[at]! + c * f;
    basis[at] = c * basis[at]! - s * f;
  }
}
