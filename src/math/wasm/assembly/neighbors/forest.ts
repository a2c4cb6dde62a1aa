/**
 * A tree that cuts the rows by planes until few are left together, grown leaf by leaf and not kept.
 *
 * Plane       halfway between two random rows of the part: row x goes with a when |x − a|² < |x − b|²
 * Even parts  where a plane leaves less than an eighth on one side, the part is halved as it lies
 * Source      Dasgupta and Freund, STOC 2008; as the start of NN-descent in pynndescent
 */
import { allocate } from '../memory';
import { below } from './random';

const SIDES: i32 = 8;

let dimension: i32 = 0;
let points: usize = 0;
let rows: i32 = 0;
let most: i32 = 0;
/** int32 [rows]: the rows, those of a part side by side. */
let order: usize = 0;
/** Ends of the parts still to be cut, the next one last: at most one for each halving by an eighth. */
let ends: usize = 0;
let depth: i32 = 0;
/** The part [begin, end) being cut: rows below `low` lie with a, rows from `high` on with b. */
let begin: i32 = 0;
let end: i32 = 0;
let low: i32 = 0;
let high: i32 = 0;
let cutting: bool = false;
/** a − b and the middle of the two along it. */
let plane: usize = 0;
let middle: f32 = 0;

/** Trees over n rows of d numbers at `table`, with leaves of up to `leaf` rows. */
export function createForest(table: usize, n: i32, d: i32, leaf: i32): void {
  points = table;
  rows = n;
  dimension = d;
  most = leaf;
  order = allocate((<usize>n) << 2);
  ends = allocate((<usize>n) << 2);
  plane = allocate((<usize>d) << 2);
  for (let i = 0; i < n; i++) store<i32>(order + ((<usize>i) << 2), i);
}

export function plant(): void {
  begin = 0;
  store<i32>(ends, rows);
  depth = 1;
  cutting = false;
}

/** Row numbers of the leaf that `grow` has just reached. */
export function leafAt(): usize {
  return order + ((<usize>begin) << 2);
}

/**
 * Cuts on for about `amount` rows.
 *
 * @returns The size of a leaf that was reached, which `leave` puts behind; 0 while there is more to cut; −1 at the end.
 */
export function grow(amount: i32): i32 {
  if (depth == 0) return -1;
  if (!cutting) {
    end = load<i32>(ends + ((<usize>depth - 1) << 2));
    if (end - begin <= most) return end - begin;
    choosePlane();
  }
  for (; low < high && amount > 0; amount--) {
    const number = load<i32>(order + ((<usize>low) << 2));
    if (sideOf(number)) {
      low++;
    } else {
      high--;
      store<i32>(order + ((<usize>low) << 2), load<i32>(order + ((<usize>high) << 2)));
      store<i32>(order + ((<usize>high) << 2), number);
    }
  }
  if (low == high) divide();
  return 0;
}

/** Goes on to the next part. */
export function leave(): void {
  begin = end;
  depth--;
}

function choosePlane(): void {
  const a = points + ((<usize>numberIn() * dimension) << 2);
  const b = points + ((<usize>numberIn() * dimension) << 2);
  middle = 0;
  for (let c: usize = 0; c < (<usize>dimension) << 2; c += 4) {
    const x = load<f32>(a + c);
    const y = load<f32>(b + c);
    store<f32>(plane + c, x - y);
    middle += ((x - y) * (x + y)) / 2;
  }
  low = begin;
  high = end;
  cutting = true;
}

function numberIn(): i32 {
  return load<i32>(order + ((<usize>(begin + below(end - begin))) << 2));
}

function sideOf(number: i32): bool {
  const row = points + ((<usize>number * dimension) << 2);
  let along: f32 = 0;
  for (let c: usize = 0; c < (<usize>dimension) << 2; c += 4)
    along += load<f32>(row + c) * load<f32>(plane + c);
  return along > middle;
}

function divide(): void {
  const least = (end - begin) / SIDES;
  const half = low - begin < least || end - low < least ? begin + (end - begin) / 2 : low;
  store<i32>(ends + ((<usize>depth) << 2), half);
  depth++;
  cutting = false;
}
