/** Where the arrays of one map lie. Every instance that works on the map lays them out alike; see `../memory`. */
import { allocate } from '../memory';

/** Bytes of a point: x, y, z and a fourth number, float32. */
export const RECORD: usize = 16;
/** Points that share a list of cells. */
export const GROUP: i32 = 32;
/** Arrays that attraction is gathered in; their sum is the attraction. */
export const SHARES: i32 = ASC_FEATURE_THREADS ? 4 : 1;
/** Threads at most, the first included. */
export const MOST_THREADS: i32 = 8;

export let count: i32 = 0;
export let components: i32 = 3;
/** Degrees of freedom of the Student-t kernel, 1 or 2. */
export let freedom: i32 = 1;

export let positions: usize = 0;
/** SHARES arrays of n records. */
export let attraction: usize = 0;
export let repulsion: usize = 0;
export let velocities: usize = 0;
export let gains: usize = 0;
/** Σ_j w_ij of each point of the curve, float32. */
export let weights: usize = 0;
/** p: begin of each row, int32 [n + 1]; columns, uint32; values, float32. */
export let rows: usize = 0;
export let columns: usize = 0;
export let values: usize = 0;
/** Words that threads share, each on a line of its own; see `team`. */
export let board: usize = 0;
/** A list of n records for each thread. */
export let lists: usize = 0;
/** Squared gradient norm and sum of the stretch of each span of points, float64. */
export let sums: usize = 0;

/** Points of one item of work in the phases that go through all points. */
export const SPAN: i32 = 8192;

export function spans(): i32 {
  return (count + SPAN - 1) / SPAN;
}

export function layOut(n: i32, edges: i32, dimensions: i32, degrees: i32): void {
  count = n;
  components = dimensions;
  freedom = degrees;
  const records = <usize>n * RECORD;
  board = allocate(512);
  positions = allocate(records);
  attraction = allocate(records * <usize>SHARES);
  repulsion = allocate(records);
  velocities = allocate(records);
  gains = allocate(records);
  weights = allocate((<usize>(n + GROUP)) << 2);
  rows = allocate((<usize>n + 1) << 2);
  columns = allocate((<usize>edges) << 2);
  values = allocate((<usize>edges) << 2);
  lists = allocate(records * <usize>(ASC_FEATURE_THREADS ? MOST_THREADS : 1));
  sums = allocate((<usize>spans()) << 3);
}
