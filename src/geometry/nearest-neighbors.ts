import type { Matrix } from '../data/matrix';
import { createRandom } from '../math/random';
import type { NeighborKernel } from './kernels';
import { requireFinite } from './require-finite';

/** Σ x² of a centered row must stay below this, so that no distance overflows float32. */
const MOST_SQUARED = 2 ** 125;

/** Up to so many rows the exact search is the rule. */
const EXACT_ROWS = 100_000;

/** Of the rows that are loaded in one part. */
const NUMBERS_AT_A_TIME = 1 << 16;

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

/** Rows on their way to the kernel. */
interface Loading {
  readonly X: Matrix;
  readonly order: Uint32Array | null;
  readonly seed: number;
  /** Sums until the first pass over all rows has ended, then means. */
  readonly mean: Float64Array;
  readonly pass: 'mean' | 'rows';
  readonly row: number;
}

/** A search under way: rows below `searched` have their neighbors. */
export interface NeighborSearch {
  /** Null once the kernel has all rows; X is no longer held then. */
  readonly loading: Loading | null;
  readonly rows: number;
  readonly k: number;
  /** They come in blocks, the first late and the last ones quickly: `share` tells how far the work is. */
  readonly searched: number;
  readonly done: boolean;
  /** Of the work, 0 … 1. */
  readonly share: number;
  /** Of the true neighbors, the share found: 1 if exact; else as known so far, from 256 rows compared with all. */
  readonly recall: number;
  /** Squared Euclidean distances [rows, k], ascending; a view of the kernel's memory, empty while loading. */
  readonly distances: Float32Array;
  /** Row numbers [rows, k]; a view of the kernel's memory, empty while loading. */
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
 * @param order Rows of X in the order in which they are numbered here; left out, their own.
 * @throws RangeError unless 1 ≤ k < rows.
 */
export function initNeighbors(
  X: Matrix,
  k: number,
  kernel: NeighborKernel,
  { seed = 1, order = null }: { readonly seed?: number; readonly order?: Uint32Array | null } = {},
): NeighborSearch {
  if (!(Number.isInteger(k) && k >= 1 && k < X.rows)) {
    throw new RangeError(`initNeighbors: k must be from 1 to ${X.rows - 1} for ${X.rows} rows, got ${k}`);
  }
  kernel.create(X.rows, X.columns, k);
  return {
    loading: { X, order, seed, mean: new Float64Array(X.columns), pass: 'mean', row: 0 },
    rows: X.rows,
    k,
    searched: 0,
    done: false,
    share: 0,
    recall: 1,
    distances: new Float32Array(0),
    indices: new Uint32Array(0),
  };
}

/**
 * Goes on by `amount` parts of the work, fewer at the end. A part takes about as long for any number of rows, 0.1 to
 * 2 ms: some rows loaded, two blocks of 64 to 256 rows that meet, a leaf of a tree, some rows of a turn.
 *
 * @throws RangeError when a row holds a number that is not finite or too large to be squared in float32.
 */
export function stepNeighbors(
  search: NeighborSearch,
  amount: number,
  kernel: NeighborKernel,
): NeighborSearch {
  const most = Math.max(1, Math.floor(amount));
  if (search.loading) return loaded(search, search.loading, most, kernel);
  kernel.run(most);
  const searched = kernel.searched();
  const done = searched === search.rows;
  return { ...search, searched, done, share: done ? 1 : kernel.share(), recall: kernel.recall() };
}

/** Some parts of the loading; the search begins with the next step. */
function loaded(
  search: NeighborSearch,
  begun: Loading,
  parts: number,
  kernel: NeighborKernel,
): NeighborSearch {
  let loading: Loading | null = begun;
  for (let part = 0; loading && part < parts; part++) loading = load(loading, kernel);
  if (loading) return { ...search, loading };
  kernel.start(createRandom(begun.seed, NEIGHBORS_STREAM).bits());
  const { rows, k } = search;
  const { buffer } = kernel.memory;
  return {
    ...search,
    loading,
    recall: kernel.recall(),
    distances: new Float32Array(buffer, kernel.distancesAt() >>> 0, rows * k),
    indices: new Uint32Array(buffer, kernel.indicesAt() >>> 0, rows * k),
  };
}

/** The next rows: added to the mean; in the second pass handed over. Null when all are. */
function load(loading: Loading, kernel: NeighborKernel): Loading | null {
  const { X, mean, pass, row } = loading;
  const to = Math.min(X.rows, row + Math.ceil(NUMBERS_AT_A_TIME / X.columns));
  if (pass === 'rows') {
    center(loading, to, kernel);
    return to < X.rows ? { ...loading, row: to } : null;
  }
  addToSums(X, mean, row, to);
  if (to < X.rows) return { ...loading, row: to };
  return { ...loading, mean: mean.map((sum) => sum / X.rows), pass: 'rows', row: 0 };
}

/** Moves the mean to the origin: shorter rows lose less to rounding. */
function center({ X, order, mean, row }: Loading, to: number, kernel: NeighborKernel): void {
  const { rows, columns } = X;
  const target = new Float32Array(kernel.memory.buffer, kernel.pointsAt() >>> 0, rows * columns);
  for (let i = row, at = row * columns; i < to; i++) {
    const source = order ? order[i]! : i;
    let squared = 0;
    for (let c = 0, from = source * columns; c < columns; c++) {
      const x = X.data[from++]! - mean[c]!;
      target[at++] = x;
      squared += x * x;
    }
    if (squared < MOST_SQUARED) continue;
    throw new RangeError(
      `The length of a vector must be below ${Math.sqrt(MOST_SQUARED).toPrecision(2)} for its distances to be told; ` +
        `row ${source + 1} is ${Math.sqrt(squared).toPrecision(2)} from the mean. Divide all vectors by one number.`,
    );
  }
}

/** @throws RangeError when a number is not finite: its column's sum is none either. */
function addToSums(X: Matrix, sums: Float64Array, from: number, to: number): void {
  for (let i = from, at = from * X.columns; i < to; i++) {
    for (let c = 0; c < X.columns; c++) sums[c]! += X.data[at++]!;
  }
  if (!sums.every(Number.isFinite)) requireFinite(X, undefined, from, to);
}
