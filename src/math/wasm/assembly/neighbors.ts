/**
 * Exact k nearest neighbours of every row among all rows, by squared Euclidean distance.
 *
 * Scan        |y|² − 2 x·y in float32 over panels of eight points, four queries at a time; center the data first
 * Selection   a max-heap of k per query, ordered by (distance, index): at equal distances the lower index stays
 * Result      per query k ascending (distance, index), the distances recomputed as Σ (x − y)²
 * Cost        n² · d multiplications; memory n · (2d + 2k) floats
 */
import { allocate, reset } from './memory';

const LANES: i32 = 8;
const TILE: i32 = 4;
/** Panels that stay in the cache while a block of queries passes over them. */
const PANELS_AT_A_TIME: i32 = 32;

let count: i32 = 0;
let dimension: i32 = 0;
let wanted: i32 = 0;
let points: usize = 0;
let panels: usize = 0;
let norms: usize = 0;
let distances: usize = 0;
let indices: usize = 0;
let scratch: usize = 0;

/** Makes room for n rows of d numbers and k neighbours of each. */
export function create(n: i32, d: i32, k: i32): void {
  reset();
  count = n;
  dimension = d;
  wanted = k;
  const whole: i32 = panelCount() * LANES;
  points = allocate((<usize>(n + TILE) * d) << 2);
  panels = allocate((<usize>whole * d) << 2);
  norms = allocate((<usize>whole) << 2);
  distances = allocate((<usize>n * k) << 2);
  indices = allocate((<usize>n * k) << 2);
  scratch = allocate(64);
}

/** Where the caller writes the rows, before `pack`. */
export function pointsAt(): usize {
  return points;
}

/** Squared distances [n, k]. */
export function distancesAt(): usize {
  return distances;
}

/** Row numbers [n, k], as unsigned integers. */
export function indicesAt(): usize {
  return indices;
}

/** Rearranges the rows into panels, component by component; rows past the end are infinitely far. */
export function pack(): void {
  const whole = panelCount() * LANES;
  for (let i = 0; i < whole; i++) {
    const panel = panels + ((<usize>(i / LANES) * dimension * LANES) << 2) + ((<usize>(i % LANES)) << 2);
    let norm: f32 = 0;
    for (let c = 0; c < dimension; c++) {
      const x = i < count ? load<f32>(points + ((<usize>(i * dimension + c)) << 2)) : <f32>0;
      norm += x * x;
      store<f32>(panel + ((<usize>c * LANES) << 2), x);
    }
    store<f32>(norms + ((<usize>i) << 2), i < count ? norm : f32.MAX_VALUE);
  }
}

/** Finds the neighbors of rows [from, to). Begins at these rows: when rows near in number are near in space, most
 *  candidates after the first block are turned away by one comparison. */
export function search(from: i32, to: i32): void {
  for (let q = from; q < to; q++) {
    for (let j = 0; j < wanted; j++) {
      store<f32>(heapAt(distances, q) + ((<usize>j) << 2), Infinity);
      store<i32>(heapAt(indices, q) + ((<usize>j) << 2), i32.MAX_VALUE);
    }
  }
  const all = panelCount();
  const blocks = (all + PANELS_AT_A_TIME - 1) / PANELS_AT_A_TIME;
  const own = from / LANES / PANELS_AT_A_TIME;
  for (let turn = 0; turn < blocks; turn++) {
    const block = ((own + turn) % blocks) * PANELS_AT_A_TIME;
    const end = min(all, block + PANELS_AT_A_TIME);
    for (let q = from; q < to; q += TILE) {
      for (let panel = block; panel < end; panel++) scan(q, min(TILE, to - q), panel);
    }
  }
  for (let q = from; q < to; q++) finish(q);
}

function panelCount(): i32 {
  return (count + LANES - 1) / LANES;
}

function heapAt(table: usize, q: i32): usize {
  return table + ((<usize>q * wanted) << 2);
}

/** Four queries against one panel. */
function scan(q: i32, queries: i32, panel: i32): void {
  const stride = (<usize>dimension) << 2;
  const row0 = points + <usize>q * stride;
  const row1 = row0 + stride;
  const row2 = row1 + stride;
  const row3 = row2 + stride;
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  let at = panels + <usize>panel * stride * LANES;
  for (let c: usize = 0; c < stride; c += 4) {
    const y0 = v128.load(at);
    const y1 = v128.load(at, 16);
    at += 32;
    let x = v128.load32_splat(row0 + c);
    a0 = f32x4.add(a0, f32x4.mul(x, y0));
    a1 = f32x4.add(a1, f32x4.mul(x, y1));
    x = v128.load32_splat(row1 + c);
    b0 = f32x4.add(b0, f32x4.mul(x, y0));
    b1 = f32x4.add(b1, f32x4.mul(x, y1));
    x = v128.load32_splat(row2 + c);
    c0 = f32x4.add(c0, f32x4.mul(x, y0));
    c1 = f32x4.add(c1, f32x4.mul(x, y1));
    x = v128.load32_splat(row3 + c);
    d0 = f32x4.add(d0, f32x4.mul(x, y0));
    d1 = f32x4.add(d1, f32x4.mul(x, y1));
  }
  offer(q, panel, a0, a1);
  if (queries > 1) offer(q + 1, panel, b0, b1);
  if (queries > 2) offer(q + 2, panel, c0, c1);
  if (queries > 3) offer(q + 3, panel, d0, d1);
}

/** Takes those of eight candidates that beat the worst one held. */
function offer(q: i32, panel: i32, dots0: v128, dots1: v128): void {
  const at = norms + ((<usize>(panel * LANES)) << 2);
  const two = f32x4.splat(2);
  const near0 = f32x4.sub(v128.load(at), f32x4.mul(two, dots0));
  const near1 = f32x4.sub(v128.load(at, 16), f32x4.mul(two, dots1));
  const worst = v128.load32_splat(heapAt(distances, q));
  const better = i32x4.bitmask(f32x4.le(near0, worst)) | (i32x4.bitmask(f32x4.le(near1, worst)) << 4);
  if (better) take(q, panel * LANES, better, near0, near1);
}

function take(q: i32, first: i32, better: i32, near0: v128, near1: v128): void {
  v128.store(scratch, near0);
  v128.store(scratch, near1, 16);
  const heap = heapAt(distances, q);
  const names = heapAt(indices, q);
  while (better) {
    const lane = ctz(better);
    better &= better - 1;
    const j = first + lane;
    const distance = load<f32>(scratch + ((<usize>lane) << 2));
    if (j != q && j < count && isAfter(heap, names, 0, distance, j))
      sift(heap, names, wanted, 0, distance, j);
  }
}

/** Puts (distance, index) at `hole` of a max-heap of `size` entries and lets it sink. */
function sift(heap: usize, names: usize, size: i32, hole: i32, distance: f32, index: i32): void {
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    let at = (<usize>child) << 2;
    if (child + 1 < size && isAfter(heap, names, at + 4, load<f32>(heap + at), load<i32>(names + at))) {
      child++;
      at += 4;
    }
    if (!isAfter(heap, names, at, distance, index)) break;
    store<f32>(heap + ((<usize>hole) << 2), load<f32>(heap + at));
    store<i32>(names + ((<usize>hole) << 2), load<i32>(names + at));
    hole = child;
  }
  store<f32>(heap + ((<usize>hole) << 2), distance);
  store<i32>(names + ((<usize>hole) << 2), index);
}

function isAfter(heap: usize, names: usize, at: usize, distance: f32, index: i32): bool {
  const other = load<f32>(heap + at);
  return other > distance || (other == distance && load<i32>(names + at) > index);
}

/** Exact distances of the neighbours found, and their order: heap sort. */
function finish(q: i32): void {
  const heap = heapAt(distances, q);
  const names = heapAt(indices, q);
  const row = points + ((<usize>(q * dimension)) << 2);
  for (let j = 0; j < wanted; j++) {
    const other = points + ((<usize>(load<i32>(names + ((<usize>j) << 2)) * dimension)) << 2);
    let sum: f32 = 0;
    for (let c: usize = 0; c < (<usize>dimension) << 2; c += 4) {
      const difference = load<f32>(row + c) - load<f32>(other + c);
      sum += difference * difference;
    }
    store<f32>(heap + ((<usize>j) << 2), sum);
  }
  for (let j = wanted / 2 - 1; j >= 0; j--) {
    const at = (<usize>j) << 2;
    sift(heap, names, wanted, j, load<f32>(heap + at), load<i32>(names + at));
  }
  for (let last = wanted - 1; last > 0; last--) {
    const at = (<usize>last) << 2;
    const distance = load<f32>(heap + at);
    const index = load<i32>(names + at);
    store<f32>(heap + at, load<f32>(heap));
    store<i32>(names + at, load<i32>(names));
    sift(heap, names, last, 0, distance, index);
  }
}
