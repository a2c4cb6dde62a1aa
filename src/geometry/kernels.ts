/**
 * The compiled kernels as geometry sees them. Whoever calls a geometry function makes the instance
 * (`math/wasm/load`), because pure code knows no WebAssembly. Numbers named `…At` are byte addresses in
 * `memory.buffer`; a view over it is good until the kernel's next `create`.
 */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Exact nearest neighbors; `math/wasm/assembly/neighbors.ts`. */
export interface NeighborKernel extends Kernel {
  create(rows: number, columns: number, k: number): void;
  /** float32 [rows, columns], written by the caller before `pack`. */
  pointsAt(): number;
  pack(): void;
  /** Fills the results of rows [from, to). */
  search(from: number, to: number): void;
  /** Squared distances, float32 [rows, k], ascending in each row. */
  distancesAt(): number;
  /** uint32 [rows, k]. */
  indicesAt(): number;
}

/** Gradient of t-SNE; `math/wasm/assembly/tsne.ts`. */
export interface TsneKernel extends Kernel {
  create(points: number, entries: number): void;
  /** float32 [points, 4]: x, y, z, 0. */
  positionsAt(): number;
  /** p as rows of whole fours, j > i only: int32 [points + 1], uint32 [entries], float32 [entries]. */
  rowsAt(): number;
  columnsAt(): number;
  valuesAt(): number;
  attractionAt(): number;
  repulsionAt(): number;
  restart(): void;
  /** Attraction and repulsion of the current positions; returns Z. */
  forces(): number;
  /** Σ_{j>i} p_ij log(1 + |y_i − y_j|²). */
  stretch(): number;
  /** One descent step; returns the squared norm of the gradient times its gains. */
  update(exaggeration: number, learningRate: number, momentum: number): number;
}
