import type { Matrix } from '../data/matrix';
import type { TsneLog } from '../data/projection';
import { OutOfMemoryError } from '../math/out-of-memory';
import type { JointProbabilities } from './joint-probabilities';
import type { AffinityKernel, NeighborKernel } from './kernels';
import { initNeighbors, stepNeighbors, type NeighborSearch } from './nearest-neighbors';
import { neighborCount } from './tsne-options';

/** A kernel addresses no more. */
const MOST_BYTES = 2 ** 32;

/** Measured cost, in nanoseconds: of a pair of rows, of a number of both, of an entry of p in one pass. */
const PAIR = 1.4;
const NUMBER = 0.03;
const ENTRY = 14;

export type AffinityPhase = 'neighbors' | 'perplexities' | 'symmetrize' | 'done';

export type AffinityLog = Pick<TsneLog, 'neighbors' | 'recall' | 'meanSigma' | 'perplexityError'>;

/** Two instances used by nothing else until the affinities are made. */
export interface AffinityKernels {
  readonly neighbors: NeighborKernel;
  readonly affinities: AffinityKernel;
}

/** Affinities in the making. Fields are changed by `stepAffinities` only. */
export interface AffinityState {
  phase: AffinityPhase;
  /** Of the expected work, 0 … 1. */
  share: number;
  log: AffinityLog;
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
  readonly perplexity: number;
  readonly kernel: AffinityKernel;
  /** Null as soon as the neighbors are copied: nothing here holds their memory any longer. */
  source: { readonly kernel: NeighborKernel; search: NeighborSearch } | null;
  /** Rows done in this phase, after `neighbors`; `symmetrize` goes over all rows twice. */
  done: number;
}

/**
 * Prepares p of t-SNE for the rows of X: exact neighbors, β by perplexity, both directions added up.
 *
 * Neighbors   k = min(rows − 1, floor(3 · perplexity) + 1), by Euclidean distance: of all rows or, by the kernel
 *             `neighbor-graph`, of nearly all; see `initNeighbors`
 * p_{j|i}     exp(−β d²) / Σ with entropy log(perplexity) within 1e−5 nats. Where more neighbors than the perplexity
 *             share the least distance, or there are too few, the nearest have equal shares
 * Cost        rows² · columns for the neighbors, then rows · k
 * Memory      16 · rows · k bytes at most, and those of the neighbors until the perplexities are found. The state
 *             lets go of that kernel; the caller must do so too for its memory to be freed
 *
 * @param X 2 rows or more; searched fastest when rows near in number are near in space (`mortonOrder`).
 * @param numbering Rows in the order in which p numbers them (left out: their own), and the seed of `initNeighbors`.
 * @param perplexity Above 0 and below the number of rows.
 * @throws OutOfMemoryError when p does not fit into the 4 GB of a kernel; `checkMapMemory` says so beforehand.
 */
export function initAffinities(
  X: Matrix,
  perplexity: number,
  kernels: AffinityKernels,
  numbering: { readonly seed?: number; readonly order?: Uint32Array } = {},
): AffinityState {
  const { rows, columns } = X;
  const k = neighborCount(rows, perplexity);
  const bytes = 16 * rows * (k + 3);
  if (bytes >= MOST_BYTES) {
    throw new OutOfMemoryError(
      `Affinities of ${rows} rows with ${k} neighbors need ${bytes} bytes, beyond 4 GB.`,
    );
  }
  return {
    phase: 'neighbors',
    share: 0,
    log: { neighbors: k, recall: 1, meanSigma: 0, perplexityError: 0 },
    rows,
    columns,
    k,
    perplexity,
    kernel: kernels.affinities,
    source: { kernel: kernels.neighbors, search: initNeighbors(X, k, kernels.neighbors, numbering) },
    done: 0,
  };
}

/**
 * Goes on by up to `amount` parts of the search (`stepNeighbors`), then rows; the end of a pass over all rows ends the
 * step. Does nothing when done.
 *
 * @returns The phase that comes next.
 */
export function stepAffinities(state: AffinityState, amount: number): AffinityPhase {
  const rows = Math.max(1, Math.floor(amount));
  if (state.phase === 'neighbors') findNeighbors(state, rows);
  else if (state.phase === 'perplexities') calibrate(state, rows);
  else if (state.phase === 'symmetrize') symmetrize(state, rows);
  state.share = shareOf(state);
  return state.phase;
}

/**
 * p of finished affinities: views of the kernel's memory, good until its next `create`.
 *
 * @throws Error unless the phase is `done`.
 */
export function jointProbabilities({ phase, kernel, rows: n }: AffinityState): JointProbabilities {
  if (phase !== 'done') throw new Error(`jointProbabilities: the phase must be done, got ${phase}`);
  const { buffer } = kernel.memory;
  const rows = new Int32Array(buffer, kernel.rowsAt() >>> 0, n + 1);
  const entries = rows[n]!;
  return {
    rows,
    columns: new Uint32Array(buffer, kernel.columnsAt() >>> 0, entries),
    values: new Float32Array(buffer, kernel.valuesAt() >>> 0, entries),
    negativeEntropy: kernel.negativeEntropy(),
  };
}

function findNeighbors(state: AffinityState, amount: number): void {
  const { source, rows } = state;
  if (!source) return;
  source.search = stepNeighbors(source.search, amount, source.kernel);
  state.log = { ...state.log, recall: source.search.recall };
  if (!source.search.done) return;
  state.kernel.create(rows, state.k, state.perplexity);
  begin(state, 'perplexities');
}

function calibrate(state: AffinityState, amount: number): void {
  const { kernel, source, rows, k } = state;
  if (!source) return;
  const from = state.done;
  const to = Math.min(rows, from + amount);
  const { buffer } = kernel.memory;
  const { distances, indices } = source.search;
  new Float32Array(buffer, kernel.squaredAt() >>> 0, rows * k).set(
    distances.subarray(from * k, to * k),
    from * k,
  );
  new Uint32Array(buffer, kernel.neighborsAt() >>> 0, rows * k).set(
    indices.subarray(from * k, to * k),
    from * k,
  );
  kernel.calibrate(from, to);
  state.done = to;
  const calibrated = kernel.calibrated();
  const meanSigma = calibrated > 0 ? Math.sqrt(calibrated / kernel.betas()) : 0;
  state.log = { ...state.log, meanSigma, perplexityError: kernel.perplexityError() };
  if (to < rows) return;
  state.source = null;
  begin(state, 'symmetrize');
}

function symmetrize(state: AffinityState, amount: number): void {
  const { kernel, rows, done } = state;
  const gathering = done < rows;
  const from = gathering ? done : done - rows;
  const to = Math.min(rows, from + amount);
  if (gathering) kernel.gather(from, to);
  else kernel.merge(from, to);
  state.done += to - from;
  if (state.done === 2 * rows) begin(state, 'done');
}

function begin(state: AffinityState, phase: AffinityPhase): void {
  state.phase = phase;
  state.done = 0;
}

function shareOf({ phase, rows, columns, k, done, source }: AffinityState): number {
  const search = rows * rows * (PAIR + NUMBER * columns);
  const pass = rows * k * ENTRY;
  const searched = (source?.search.share ?? 1) * search;
  const passed = { neighbors: 0, perplexities: done / rows, symmetrize: 1 + done / rows / 2, done: 2 }[phase];
  return (searched + passed * pass) / (search + 2 * pass);
}
