/**
 * The compiled kernels as geometry sees them. Whoever calls a geometry function makes the instance
 * (`math/wasm/load`), because pure code knows no WebAssembly. Numbers named `…At` are byte addresses in
 * `memory.buffer`; a view over it is good until the kernel's next `create`.
 */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Nearest neighbors, exact or nearly all; `math/wasm/assembly/neighbors.ts` and `neighbor-graph.ts`. */
export interface NeighborKernel extends Kernel {
  create(rows: number, columns: number, k: number): void;
  /** float32 [rows, columns], written by the caller before `start`. */
  pointsAt(): number;
  /** @param seed Any 32 bits; what is random follows from them. */
  start(seed: number): void;
  /** Does up to `amount` parts of the work, each about 0.1 to 2 ms. */
  run(amount: number): void;
  /** Of the expected work, 0 … 1; 1 when all is done. */
  share(): number;
  /** The results of rows below this stand. */
  searched(): number;
  /** Of the true neighbors, the share found: 1 if exact, else measured on a sample of rows. */
  recall(): number;
  /** Squared distances, float32 [rows, k], ascending in each row. */
  distancesAt(): number;
  /** uint32 [rows, k]. */
  indicesAt(): number;
}

/** Cosines with one row, nearly; `math/wasm/assembly/similar.ts`. */
export interface SimilarKernel extends Kernel {
  create(rows: number, columns: number): void;
  /** int16 [rows, stride]: directions, 32767 being 1, filled up with 0; written by the caller. */
  rowsAt(): number;
  stride(): number;
  /** float32 [rows]. */
  scoresAt(): number;
  /** Scores of rows [from, to) with row `query`. */
  score(query: number, from: number, to: number): void;
}

/** How well a map keeps neighbors; `math/wasm/assembly/trust.ts`. */
export interface TrustKernel extends Kernel {
  create(rows: number, columns: number, components: number, k: number): void;
  /** Numbers from one column to the next. */
  stride(): number;
  /** Vectors, float32 [columns, stride], and the map, float32 [components, stride]; written by the caller. */
  pointsAt(): number;
  mapAt(): number;
  /** Compares the neighbors of rows [from, to) with all; each row once. */
  run(from: number, to: number): void;
  /** Σ (rank among the vectors − k) of map neighbors beyond rank k, of all rows so far; the other way about. */
  trust(): number;
  continuity(): number;
  /** Share of the k nearest that both spaces have in common, float32 [rows]. */
  keptAt(): number;
}

/** Phases of an iteration of t-SNE, in their order; the last is no part of it but of the divergence. */
export const TSNE_PHASES = { pullAndSort: 0, push: 1, move: 2, stretch: 3 } as const;

/** p of t-SNE from the distances of neighbors; `math/wasm/assembly/affinities.ts`. */
export interface AffinityKernel extends Kernel {
  create(points: number, k: number, perplexity: number): void;
  /** Squared distances, float32 [points, k], ascending in each row; `calibrate` puts p_{j|i} in their place. */
  squaredAt(): number;
  /** Row numbers, uint32 [points, k], no row among its own. */
  neighborsAt(): number;
  /** Finds β and p_{j|i} of rows [from, to); calls follow on each other from row 0. */
  calibrate(from: number, to: number): void;
  /** Largest |perplexity reached / perplexity wanted − 1| so far. */
  perplexityError(): number;
  /** Σ β of the rows that have one, and their number. */
  betas(): number;
  calibrated(): number;
  /** Both passes go over all rows in slices that follow on each other. Memory grows at the first call. */
  gather(from: number, to: number): void;
  merge(from: number, to: number): void;
  /** After the last row, p as `JointProbabilities` has it: int32 [points + 1], uint32, float32. */
  rowsAt(): number;
  columnsAt(): number;
  valuesAt(): number;
  negativeEntropy(): number;
}

/** Gradient of t-SNE; `math/wasm/assembly/tsne.ts`. */
export interface TsneKernel extends Kernel {
  /** @param degrees Degrees of freedom of the Student-t kernel. */
  create(points: number, entries: number, components: number, degrees: number): void;
  /** float32 [points, 4]: x, y, z, 0. */
  positionsAt(): number;
  /** p as rows of whole fours, j > i only: int32 [points + 1], uint32 [entries], float32 [entries]. */
  rowsAt(): number;
  columnsAt(): number;
  valuesAt(): number;
  /** float32 [points, 4] each: arrays 0 … shares − 1 whose sum is the attraction of the last `pullAndSort`. */
  attractionAt(share: number): number;
  shares(): number;
  /** float32 [points, 4] of the last `push`. */
  repulsionAt(): number;
  /** Forgets velocities and gains, as at the start of a phase. */
  restart(): void;
  /** Settings of the next `move`. */
  setStep(exaggeration: number, learningRate: number, momentum: number): void;
  /** Begins a phase, by its number in `TSNE_PHASES`; the one before must be over. */
  open(phase: number): void;
  /** Does up to `items` parts of the phase, each about 0.1 ms or a sixteenth of it; not 0 when it is over. */
  run(items: number): number;
  /** Σ_{i≠j} w_ij of the last `push`. */
  z(): number;
  /** Of the last `move`: squared norm of the gradient times its gains. Of `stretch`: Σ_{j>i} −p_ij log w_ij. */
  total(): number;
}
