/**
 * What each row holds while a search runs: candidates appended as they come, and a limit that turns others away.
 * A full buffer is cut back to the k nearest, and the farthest of these is the new limit.
 *
 * Layout      distances float32 [rows, room] and numbers int32 [rows, room], apart, so that the results [rows, k]
 *             take their place from the front while rows are finished in their order: no second table
 * Cost        a row that meets m candidates in no order keeps about k log₂(m / k) of them on the way
 */
import { allocate } from '../memory';
import { distanceOf, indexOf, keepLeast, keyOf, sort } from './order';

const LEAST_SLACK: i32 = 16;

let wanted: i32 = 0;
let room: i32 = 0;
let distances: usize = 0;
let numbers: usize = 0;
let sizes: usize = 0;
let keys: usize = 0;
let spare: usize = 0;
let kept: usize = 0;
/** float32 [rows]: a candidate at most this far is taken. */
let limits: usize = 0;

/**
 * Makes room for `rows` rows (those of whole panels count) that keep k each.
 *
 * @param budget Bytes that the buffers take at most where that leaves each row some slack.
 */
export function createCandidates(rows: i32, k: i32, budget: i32): void {
  wanted = k;
  room = k + max(LEAST_SLACK, min(max(k, 64), budget / 8 / rows - k));
  distances = allocate((<usize>rows * room) << 2);
  numbers = allocate((<usize>rows * room) << 2);
  sizes = allocate((<usize>rows) << 2);
  limits = allocate((<usize>rows) << 2);
  keys = allocate((<usize>room) << 3);
  spare = allocate((<usize>room) << 3);
  kept = allocate((<usize>room) << 3);
  for (let i = 0; i < rows; i++) store<f32>(limits + ((<usize>i) << 2), Infinity);
}

/** Squared distances [n, k] of the rows that are finished. */
export function distancesAt(): usize {
  return distances;
}

/** Row numbers [n, k] of the rows that are finished, as unsigned integers. */
export function indicesAt(): usize {
  return numbers;
}

export function limitsAt(): usize {
  return limits;
}

/** What `row` holds, in no order; its first `sizeOf(row)` entries. */
export function numbersOf(row: i32): usize {
  return numbers + ((<usize>row * room) << 2);
}

export function distancesOf(row: i32): usize {
  return distances + ((<usize>row * room) << 2);
}

export function sizeOf(row: i32): i32 {
  return load<i32>(sizes + ((<usize>row) << 2));
}

/**
 * Gives row `row` a candidate that is within its limit.
 *
 * @param least No later candidate of this row has a lower number: once all held are lower, equals are refused.
 */
export function append(row: i32, number: i32, distance: f32, least: i32): void {
  const size = load<i32>(sizes + ((<usize>row) << 2));
  const at = (<usize>row * room + size) << 2;
  store<f32>(distances + at, max(distance, <f32>0));
  store<i32>(numbers + at, number);
  store<i32>(sizes + ((<usize>row) << 2), size + 1);
  if (size + 1 == room) cut(row, least);
}

/** Cuts `row` back to its k nearest, of at least k; see `append`. */
export function cut(row: i32, least: i32): void {
  const at = (<usize>row * room) << 2;
  const last = nearest(row);
  for (let e: usize = 0; e < <usize>wanted; e++) {
    const key = load<u64>(kept + (e << 3));
    store<f32>(distances + at + (e << 2), distanceOf(key));
    store<i32>(numbers + at + (e << 2), indexOf(key));
  }
  store<i32>(sizes + ((<usize>row) << 2), wanted);
  const limit = distanceOf(last);
  store<f32>(limits + ((<usize>row) << 2), indexOf(last) < least ? nextBelow(limit) : limit);
}

/** Keys of the k nearest of `row` at `kept`, in no order; returns the greatest. */
function nearest(row: i32): u64 {
  const at = (<usize>row * room) << 2;
  const size = sizeOf(row);
  for (let e: usize = 0; e < <usize>size; e++) {
    const key = keyOf(load<f32>(distances + at + (e << 2)), load<i32>(numbers + at + (e << 2)));
    store<u64>(keys + (e << 3), key);
  }
  return keepLeast(keys, spare, size, wanted, kept);
}

/** Forgets what `row` holds, and its limit. */
export function reopen(row: i32): void {
  store<i32>(sizes + ((<usize>row) << 2), 0);
  store<f32>(limits + ((<usize>row) << 2), Infinity);
}

function nextBelow(limit: f32): f32 {
  return limit > 0 ? reinterpret<f32>(reinterpret<u32>(limit) - 1) : -1;
}

/** Writes the results of `row`: its k nearest of those held, by Σ (x − y)². Rows before it are finished. */
export function finishRow(row: i32, points: usize, d: i32): void {
  nearest(row);
  const own = points + ((<usize>row * d) << 2);
  for (let e: usize = 0; e < <usize>wanted; e++) {
    const number = indexOf(load<u64>(kept + (e << 3)));
    store<u64>(kept + (e << 3), keyOf(squared(own, points + ((<usize>number * d) << 2), d), number));
  }
  const sorted = sort(kept, keys, wanted);
  const result = (<usize>row * wanted) << 2;
  for (let e: usize = 0; e < <usize>wanted; e++) {
    const key = load<u64>(sorted + (e << 3));
    store<f32>(distances + result + (e << 2), distanceOf(key));
    store<i32>(numbers + result + (e << 2), indexOf(key));
  }
}

/** Σ (x − y)² of two rows of d numbers. */
export function squared(a: usize, b: usize, d: i32): f32 {
  let sums = f32x4.splat(0);
  let c = 0;
  for (; c + 4 <= d; c += 4, a += 16, b += 16) {
    const difference = f32x4.sub(v128.load(a), v128.load(b));
    sums = f32x4.add(sums, f32x4.mul(difference, difference));
  }
  let sum: f32 =
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
  for (; c < d; c++, a += 4, b += 4) {
    const difference = load<f32>(a) - load<f32>(b);
    sum += difference * difference;
  }
  return sum;
}
