import { initTridiagonal, reflectBack, reflectNext, type Tridiagonal } from './tridiagonal';

/** Eigenvalues, highest first, and eigenvectors of the first of them. */
export interface SymmetricEigen {
  /** All n. */
  readonly values: Float64Array;
  /** Row-major [wanted, n], orthonormal: row j belongs to `values[j]`. */
  readonly vectors: Float64Array;
}

/** A decomposition under way; changed by `stepEigen` only. */
export interface EigenState {
  phase: 'reflecting' | 'turning' | 'gathering' | 'done';
  readonly n: number;
  readonly wanted: number;
  readonly scale: number;
  readonly tridiagonal: Tridiagonal;
  readonly turns: Turns;
  /** Eigenvalues before this one are found. */
  found: number;
  /** Turns in a row at the same eigenvalue. */
  tries: number;
  /** Turns not yet undone on the vectors. */
  left: number;
  order: number[];
  readonly vectors: Float64Array;
}

/** Plane rotations in the order they were made: of axes i and i + 1, by cosine and sine. */
interface Turns {
  count: number;
  axes: Int32Array;
  cosines: Float64Array;
  sines: Float64Array;
}

const MAX_TRIES = 60;
const TURNS_AT_A_TIME = 4096;

/** The whole decomposition at once; see `initEigen`. */
export function symmetricEigen(A: Float64Array, n: number, wanted = n): SymmetricEigen {
  const state = initEigen(A, n, wanted);
  while (!stepEigen(state, Infinity));
  return eigenResult(state);
}

/**
 * Prepares all eigenvalues and the eigenvectors of the `wanted` highest of a symmetric matrix: Householder
 * reflections to three diagonals, then QL with implicit shifts (Golub & Van Loan 8.3; EISPACK `tred2`, `imtql2`).
 * The plane rotations of QL are noted, and undone on the wanted vectors only.
 *
 * Precision   eigenvalues to about n · 1e−16 of the largest; vectors orthonormal to the same
 * Sign        as the reflections leave it: choose it afterwards
 * Cost        ⅔ n³ multiplications, and about 3 n² for each vector
 *
 * @param A Row-major n × n, symmetric, finite; not changed.
 * @throws RangeError when `A` is not n × n, or unless 0 ≤ wanted ≤ n.
 */
export function initEigen(A: Float64Array, n: number, wanted: number): EigenState {
  if (A.length !== n * n) {
    throw new RangeError(`symmetricEigen: ${n} × ${n} needs ${n * n} numbers, got ${A.length}`);
  }
  if (!(Number.isInteger(wanted) && wanted >= 0 && wanted <= n)) {
    throw new RangeError(`symmetricEigen: from 0 to ${n} vectors can be wanted, got ${wanted}`);
  }
  let scale = 0;
  for (let i = 0; i < A.length; i++) scale = Math.max(scale, Math.abs(A[i]!));
  if (scale === 0) scale = 1;
  return {
    phase: 'reflecting',
    n,
    wanted,
    scale,
    tridiagonal: initTridiagonal(
      A.map((a) => a / scale),
      n,
    ),
    turns: roomForTurns(TURNS_AT_A_TIME),
    found: 0,
    tries: 0,
    left: 0,
    order: [],
    vectors: new Float64Array(wanted * n),
  };
}

/** Goes on by about this many multiplications, at least one reflection or turn; true when done. */
export function stepEigen(state: EigenState, multiplications: number): boolean {
  for (let spent = 0; spent < multiplications && state.phase !== 'done';) {
    if (state.phase === 'reflecting') spent += reflect(state);
    else if (state.phase === 'turning') spent += turn(state);
    else spent += gather(state);
  }
  return state.phase === 'done';
}

/** What `symmetricEigen` gives, once `stepEigen` said so. */
export function eigenResult({ order, scale, tridiagonal, vectors }: EigenState): SymmetricEigen {
  return { values: Float64Array.from(order, (i) => tridiagonal.diagonal[i]! * scale), vectors };
}

function reflect(state: EigenState): number {
  const { tridiagonal } = state;
  const { row } = tridiagonal;
  if (row < 0) {
    state.phase = 'turning';
    return 0;
  }
  reflectNext(tridiagonal);
  return 2 * row * row + state.n;
}

/** One implicit QL step, or the note that an eigenvalue is found. */
function turn(state: EigenState): number {
  const { n, found: l } = state;
  const { diagonal: d, beside: e } = state.tridiagonal;
  if (l === n) {
    beginGathering(state);
    return n;
  }
  let m = l;
  while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
  if (m === l || state.tries === MAX_TRIES) {
    state.found++;
    state.tries = 0;
    return m - l + 1;
  }
  turnOnce(d, e, l, m, state.turns);
  state.tries++;
  return 20 * (m - l);
}

/** One implicit QL step on entries l … m. */
function turnOnce(d: Float64Array, e: Float64Array, l: number, m: number, turns: Turns): void {
  const half = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let g = d[m]! - d[l]! + e[l]! / (half + (half < 0 ? -1 : 1) * Math.sqrt(half * half + 1));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    const r = Math.sqrt(f * f + g * g);
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
    noteTurn(turns, i, c, s);
  }
  d[l]! -= p;
  e[l] = g;
  e[m] = 0;
}

function beginGathering(state: EigenState): void {
  const { n, wanted, vectors } = state;
  const { diagonal } = state.tridiagonal;
  state.order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  for (let j = 0; j < wanted; j++) vectors[j * n + state.order[j]!] = 1;
  state.left = state.turns.count;
  state.phase = 'gathering';
}

/** Undoes the last turns on the wanted vectors; after the first, undoes the reflections too. */
function gather(state: EigenState): number {
  const { n, wanted, vectors, left } = state;
  const to = Math.max(0, left - TURNS_AT_A_TIME);
  for (let j = 0; j < wanted; j++) undoTurns(state.turns, to, left, vectors.subarray(j * n, (j + 1) * n));
  state.left = to;
  if (to > 0) return 4 * (left - to) * wanted;
  for (let j = 0; j < wanted; j++) reflectBack(state.tridiagonal, vectors.subarray(j * n, (j + 1) * n));
  state.phase = 'done';
  return n * n * wanted;
}

function undoTurns({ axes, cosines, sines }: Turns, from: number, to: number, y: Float64Array): void {
  for (let t = to - 1; t >= from; t--) {
    const i = axes[t]!;
    const a = y[i]!;
    const b = y[i + 1]!;
    y[i] = cosines[t]! * a + sines[t]! * b;
    y[i + 1] = cosines[t]! * b - sines[t]! * a;
  }
}

function noteTurn(turns: Turns, axis: number, cosine: number, sine: number): void {
  if (turns.count === turns.axes.length) grow(turns);
  turns.axes[turns.count] = axis;
  turns.cosines[turns.count] = cosine;
  turns.sines[turns.count++] = sine;
}

function roomForTurns(length: number): Turns {
  return {
    count: 0,
    axes: new Int32Array(length),
    cosines: new Float64Array(length),
    sines: new Float64Array(length),
  };
}

function grow(turns: Turns): void {
  const { axes, cosines, sines, count } = turns;
  Object.assign(turns, roomForTurns(2 * count), { count });
  turns.axes.set(axes);
  turns.cosines.set(cosines);
  turns.sines.set(sines);
}
