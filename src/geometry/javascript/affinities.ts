import type { AffinityKernel } from '../kernels';
import { calibrate } from './calibration';

/** Bytes of the parts of the memory lie on lines of this length. */
const LINE = 64;

/** Everything of one problem; `create` makes it anew. */
interface Affinities {
  readonly n: number;
  readonly k: number;
  readonly perplexity: number;
  readonly buffer: ArrayBuffer;
  readonly neighborsAt: number;
  readonly rowsAt: number;
  /** Squared distances, then p_{j|i}, then the values of p; neighbors, then the columns of p. */
  readonly squared: Float32Array;
  readonly neighbors: Uint32Array;
  /** Where each row of p begins. */
  readonly rows: Int32Array;
  /** Number of entries whose lower row is i at i + 1, later their first place; where the next one goes. */
  readonly starts: Int32Array;
  readonly next: Int32Array;
  /** For each column the place after its last entry of p. */
  readonly places: Int32Array;
  /** Entries under the lower of their rows. */
  gathered: { readonly columns: Uint32Array; readonly values: Float32Array } | null;
  guess: number;
  sum: number;
  betas: number;
  calibrated: number;
  perplexityError: number;
  negativeEntropy: number;
}

/** `math/wasm/assembly/affinities.ts` in JavaScript, for pages that may not run WebAssembly. Sums are float64. */
export function javascriptAffinities(): AffinityKernel {
  let state = affinities(0, 1, 1);
  return {
    memory: {
      get buffer() {
        return state.buffer;
      },
    },
    create: (n, k, perplexity) => {
      state = affinities(n, k, perplexity);
    },
    squaredAt: () => 0,
    neighborsAt: () => state.neighborsAt,
    calibrate: (from, to) => {
      for (let i = from; i < to; i++) calibrateRow(state, i);
    },
    perplexityError: () => state.perplexityError,
    betas: () => state.betas,
    calibrated: () => state.calibrated,
    gather: (from, to) => {
      if (from === 0) beginGathering(state);
      for (let i = from; i < to; i++) gatherRow(state, i);
    },
    merge: (from, to) => {
      for (let i = from; i < to; i++) mergeRow(state, i);
    },
    rowsAt: () => state.rowsAt,
    columnsAt: () => state.neighborsAt,
    valuesAt: () => 0,
    negativeEntropy: () => state.negativeEntropy,
  };
}

function affinities(n: number, k: number, perplexity: number): Affinities {
  const entries = n * (k + 3);
  const neighborsAt = LINE * Math.ceil((4 * entries) / LINE);
  const rowsAt = 2 * neighborsAt;
  const buffer = new ArrayBuffer(rowsAt + 4 * (n + 1));
  return {
    n,
    k,
    perplexity,
    buffer,
    neighborsAt,
    rowsAt,
    squared: new Float32Array(buffer, 0, entries),
    neighbors: new Uint32Array(buffer, neighborsAt, entries),
    rows: new Int32Array(buffer, rowsAt, n + 1),
    starts: new Int32Array(n + 1),
    next: new Int32Array(n),
    places: new Int32Array(n),
    gathered: null,
    guess: 2,
    sum: 0,
    betas: 0,
    calibrated: 0,
    perplexityError: 0,
    negativeEntropy: 0,
  };
}

function calibrateRow(state: Affinities, i: number): void {
  const { k, perplexity, neighbors, starts } = state;
  const reached = calibrate(state.squared.subarray(i * k, (i + 1) * k), perplexity, state.guess);
  state.perplexityError = Math.max(state.perplexityError, Math.abs(reached.perplexity / perplexity - 1));
  if (reached.beta > 0) {
    state.guess = reached.sharpness;
    state.betas += reached.beta;
    state.calibrated++;
  }
  for (let e = i * k; e < (i + 1) * k; e++) starts[Math.min(i, neighbors[e]!) + 1]!++;
}

function beginGathering(state: Affinities): void {
  const { n, k, starts, next } = state;
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  next.set(starts.subarray(0, n));
  state.gathered = { columns: new Uint32Array(n * k), values: new Float32Array(n * k) };
}

/** Puts the entries of a row under the lower row of each: a counting sort. */
function gatherRow(state: Affinities, i: number): void {
  const { k, neighbors, squared, next, gathered } = state;
  if (!gathered) return;
  for (let e = i * k; e < (i + 1) * k; e++) {
    const other = neighbors[e]!;
    const at = next[Math.min(i, other)]!++;
    gathered.columns[at] = Math.max(i, other);
    gathered.values[at] = squared[e]!;
    state.sum += squared[e]!;
  }
}

/** Adds up entries of one column, fills the row to fours, divides by the sum over both directions. */
function mergeRow(state: Affinities, i: number): void {
  const { rows, starts, places, gathered, neighbors: columns, squared: values } = state;
  if (!gathered) return;
  const begin = rows[i]!;
  let end = begin;
  for (let e = starts[i]!; e < starts[i + 1]!; e++) {
    const column = gathered.columns[e]!;
    const known = places[column]!;
    if (known > begin) {
      values[known - 1]! += gathered.values[e]!;
    } else {
      columns[end] = column;
      values[end++] = gathered.values[e]!;
      places[column] = end;
    }
  }
  for (let at = begin; at < end; at++) {
    const p = values[at]! / (2 * state.sum);
    values[at] = p;
    if (p > 0) state.negativeEntropy += 2 * p * Math.log(p);
  }
  rows[i + 1] = begin + 4 * Math.ceil((end - begin) / 4);
  columns.fill(i, end, rows[i + 1]);
  values.fill(0, end, rows[i + 1]);
}
