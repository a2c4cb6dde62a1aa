/**
 * How well a map keeps the neighbors of its points: for each point, its k nearest among the vectors and its k nearest
 * on the map, and how far down the other ranking those stand that are in one list only.
 *
 * Formula     trust = Σ_i Σ_j (r(i, j) − k) over map neighbors j beyond rank k among the vectors, continuity the same
 *             with the spaces exchanged; kept_i = share of i's k nearest that are in both lists
 *             (Venna & Kaski 2001; scikit-learn `trustworthiness` before its last line)
 * Layout      vectors float32 [d, stride], map float32 [components, stride], stride = n in whole fours: columns lie
 *             together, so that a lane is a point
 * Order       by squared distance, equal ones by row number
 * Precision   differences and their sums in doubles, column after column: the bits of plain JavaScript
 * Cost        n² (d + components) multiplications, then two looks at n² numbers in each space
 */
import { allocate, reset } from './memory';
import { beginList, keyIn, lastKey, lastRow, layList, listed, offer, rowIn, sortList } from './trust/lists';

/** Rows that are measured together, so that each vector read serves them all. */
const TOGETHER = 4;

let points: i32 = 0;
let width: i32 = 0;
let wanted: i32 = 0;
let columns: i32 = 0;
let axes: i32 = 0;
let vectors: usize = 0;
let map: usize = 0;
let kept: usize = 0;
/** Coordinates of the rows that are measured, in doubles [columns, TOGETHER]. */
let own: usize = 0;
/** Squared distances, doubles [TOGETHER, stride], of either space. */
let apart: usize = 0;
let apartOnMap: usize = 0;
let counts: usize = 0;
let trusts: f64 = 0;
let continuities: f64 = 0;

/** Makes room for n points of d numbers on a map of so many components, and k neighbors each. */
export function create(n: i32, d: i32, components: i32, k: i32): void {
  reset();
  points = n;
  columns = d;
  axes = components;
  wanted = k;
  width = (n + 3) & ~3;
  vectors = allocate((<usize>d * width) << 2);
  map = allocate((<usize>components * width) << 2);
  kept = allocate((<usize>n) << 2);
  own = allocate((<usize>max(d, components) * TOGETHER) << 3);
  apart = allocate((<usize>width * TOGETHER) << 3);
  apartOnMap = allocate((<usize>width * TOGETHER) << 3);
  counts = allocate((<usize>(k + 1)) << 2);
  layList(0, allocate((<usize>k) << 3), allocate((<usize>k) << 2));
  layList(1, allocate((<usize>k) << 3), allocate((<usize>k) << 2));
  layList(2, allocate((<usize>k) << 3), allocate((<usize>k) << 2));
  trusts = 0;
  continuities = 0;
}

export function stride(): i32 {
  return width;
}

/** Where the caller writes columns of vectors. */
export function pointsAt(): usize {
  return vectors;
}

/** Where the caller writes coordinates of the map. */
export function mapAt(): usize {
  return map;
}

/** float32 [n]. */
export function keptAt(): usize {
  return kept;
}

/** Σ (r − k) of all rows so far. */
export function trust(): f64 {
  return trusts;
}

export function continuity(): f64 {
  return continuities;
}

/** Rows [from, to); all rows once, in any order. */
export function run(from: i32, to: i32): void {
  for (let row = from; row < to; row += TOGETHER) {
    measure(vectors, columns, row, apart);
    measure(map, axes, row, apartOnMap);
    for (let r = 0; r < min(TOGETHER, to - row); r++) {
      const offset = (<usize>r * width) << 3;
      compare(row + r, apart + offset, apartOnMap + offset);
    }
  }
}

/** Squared distances of `TOGETHER` rows, fewer at the end, from all points. */
function measure(space: usize, dimensions: i32, row: i32, target: usize): void {
  for (let c = 0; c < dimensions; c++) {
    for (let r = 0; r < TOGETHER; r++) {
      const at = min(row + r, points - 1);
      const x = load<f32>(space + ((<usize>c * width + at) << 2));
      store<f64>(own + ((<usize>(c * TOGETHER + r)) << 3), <f64>x);
    }
  }
  const bytes = (<usize>width) << 2;
  for (let at: usize = 0; at < bytes; at += 8) measureTwo(space + at, dimensions, target + (at << 1));
  for (let r = 0; r < TOGETHER; r++) {
    const begin = target + ((<usize>r * width) << 3);
    for (let i = points; i < width; i++) store<f64>(begin + ((<usize>i) << 3), Infinity);
    store<f64>(begin + ((<usize>min(row + r, points - 1)) << 3), Infinity);
  }
}

/** Of two points from all rows measured. */
function measureTwo(at: usize, dimensions: i32, target: usize): void {
  const step = (<usize>width) << 2;
  const row = (<usize>width) << 3;
  let a = f64x2.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let from = own;
  const end = own + ((<usize>dimensions * TOGETHER) << 3);
  do {
    const x = f64x2.promote_low_f32x4(v128.load64_zero(at));
    const p = f64x2.sub(v128.load64_splat(from), x);
    const q = f64x2.sub(v128.load64_splat(from, 8), x);
    const r = f64x2.sub(v128.load64_splat(from, 16), x);
    const s = f64x2.sub(v128.load64_splat(from, 24), x);
    a = f64x2.add(a, f64x2.mul(p, p));
    b = f64x2.add(b, f64x2.mul(q, q));
    c = f64x2.add(c, f64x2.mul(r, r));
    d = f64x2.add(d, f64x2.mul(s, s));
    at += step;
    from += 32;
  } while (from < end);
  v128.store(target, a);
  v128.store(target + row, b);
  v128.store(target + 2 * row, c);
  v128.store(target + 3 * row, d);
}

/** One row's distances in both spaces. */
function compare(row: i32, near: usize, onMap: usize): void {
  nearest(0, near);
  nearest(1, onMap);
  const torn = beyond(1, 0, near);
  store<f32>(kept + ((<usize>row) << 2), <f32>(wanted - torn) / <f32>wanted);
  trusts += <f64>excess(near);
  beyond(0, 1, onMap);
  continuities += <f64>excess(onMap);
}

/** The k nearest into a list. */
function nearest(list: i32, distances: usize): void {
  beginList(list);
  let i = 0;
  for (; i < wanted; i++) offer(list, load<f64>(distances + ((<usize>i) << 3)), i, wanted);
  let limit = lastKey(list);
  for (; i & 1; i++) {
    const distance = load<f64>(distances + ((<usize>i) << 3));
    if (distance < limit) {
      offer(list, distance, i, wanted);
      limit = lastKey(list);
    }
  }
  let limits = f64x2.splat(limit);
  for (; i < width; i += 2) {
    const two = v128.load(distances + ((<usize>i) << 3));
    if (!v128.any_true(f64x2.lt(two, limits))) continue;
    const first = f64x2.extract_lane(two, 0);
    const second = f64x2.extract_lane(two, 1);
    if (first < limit) offer(list, first, i, wanted);
    if (second < lastKey(list)) offer(list, second, i + 1, wanted);
    limit = lastKey(list);
    limits = f64x2.splat(limit);
  }
}

/** Those of one list that are not in the other, by their distances in the other's space, into list 2; their number. */
function beyond(list: i32, other: i32, distances: usize): i32 {
  const limit = lastKey(other);
  const row = lastRow(other);
  beginList(2);
  for (let place = 0; place < listed(list); place++) {
    const candidate = rowIn(list, place);
    const distance = load<f64>(distances + ((<usize>candidate) << 3));
    if (distance > limit || (distance == limit && candidate > row)) offer(2, distance, candidate, wanted);
  }
  return listed(2);
}

/** Σ (rank − k) of list 2, ranks counted from 1 among all distances: how many stand before each, by one pass over all. */
function excess(distances: usize): i64 {
  const many = listed(2);
  if (many == 0) return 0;
  const most = f64x2.splat(lastKey(2));
  sortList(2);
  memory.fill(counts, 0, (<usize>(many + 1)) << 2);
  for (let i = 0; i < width; i += 2) {
    const two = v128.load(distances + ((<usize>i) << 3));
    if (!v128.any_true(f64x2.le(two, most))) continue;
    note(many, f64x2.extract_lane(two, 0), i);
    note(many, f64x2.extract_lane(two, 1), i + 1);
  }
  let before: i64 = 0;
  let sum: i64 = 0;
  for (let place = 0; place < many; place++) {
    before += load<i32>(counts + ((<usize>place) << 2));
    sum += before + 1 - wanted;
  }
  return sum;
}

/** Counts a point before the first of list 2 that stands after it. */
function note(many: i32, distance: f64, row: i32): void {
  let low = 0;
  let high = many;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(distance, row, middle)) high = middle;
    else low = middle + 1;
  }
  const at = counts + ((<usize>low) << 2);
  store<i32>(at, load<i32>(at) + 1);
}

function isBefore(distance: f64, row: i32, place: i32): bool {
  const key = keyIn(2, place);
  return distance < key || (distance == key && row < rowIn(2, place));
}
