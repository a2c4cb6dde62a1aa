/**
 * Sums of products of centered columns, C_ab = Σ_i (x_ia − mean_a)(x_ib − mean_b), a block of rows at a time.
 *
 * Layout      rows float32 [rows, columns] as the caller has them; centered in doubles into panels of four columns,
 *             [columns / 4, rows, 4], columns past the end 0; C [whole, whole] doubles, whole = columns rounded up
 *             to fours, filled where ⌊b / 4⌋ ≥ ⌊a / 4⌋
 * Tile        4 × 4 entries of C in eight registers while two panels pass by
 * Cost        rows · columns² / 2 multiplications, two at a time
 * Precision   doubles throughout
 * Source      Goto & van de Geijn 2008 (panels and register tiles), for the product of a matrix with itself
 */
import { allocate, reset } from './memory';

const SIDE: i32 = 4;
/** Bytes of one row of a panel. */
const STEP: usize = 32;

let width: i32 = 0;
let whole: i32 = 0;
let room: i32 = 0;
let rows: usize = 0;
let mean: usize = 0;
let panels: usize = 0;
let sums: usize = 0;

/** Makes room for blocks of up to `most` rows, and for sums that begin at 0. */
export function create(columns: i32, most: i32): void {
  reset();
  width = columns;
  whole = (columns + SIDE - 1) & ~(SIDE - 1);
  room = most;
  rows = allocate((<usize>most * columns) << 2);
  mean = allocate((<usize>columns) << 3);
  panels = allocate((<usize>most * whole) << 3);
  sums = allocate((<usize>whole * whole) << 3);
}

/** Where the caller writes a block of rows, float32. */
export function rowsAt(): usize {
  return rows;
}

/** Where the caller writes the mean of each column, doubles. */
export function meanAt(): usize {
  return mean;
}

/** C, doubles [stride, stride]. */
export function sumsAt(): usize {
  return sums;
}

export function stride(): i32 {
  return whole;
}

/** Adds the first `count` rows of the block. */
export function add(count: i32): void {
  center(count);
  for (let a = 0; a < whole; a += SIDE) {
    for (let b = a; b < whole; b += SIDE) addTile(a, b, count);
  }
}

function panelAt(column: i32): usize {
  return panels + <usize>(column / SIDE) * <usize>room * STEP;
}

function center(count: i32): void {
  for (let c = 0; c < width; c++) {
    const middle = load<f64>(mean + ((<usize>c) << 3));
    let to = panelAt(c) + ((<usize>(c % SIDE)) << 3);
    let from = rows + ((<usize>c) << 2);
    for (let i = 0; i < count; i++) {
      store<f64>(to, <f64>load<f32>(from) - middle);
      from += (<usize>width) << 2;
      to += STEP;
    }
  }
}

function addTile(a: i32, b: i32, count: i32): void {
  const tile = sums + ((<usize>(a * whole + b)) << 3);
  const next = (<usize>whole) << 3;
  let p0 = v128.load(tile);
  let p1 = v128.load(tile, 16);
  let q0 = v128.load(tile + next);
  let q1 = v128.load(tile + next, 16);
  let r0 = v128.load(tile + 2 * next);
  let r1 = v128.load(tile + 2 * next, 16);
  let s0 = v128.load(tile + 3 * next);
  let s1 = v128.load(tile + 3 * next, 16);
  let left = panelAt(a);
  let right = panelAt(b);
  const end = left + <usize>count * STEP;
  while (left < end) {
    const y0 = v128.load(right);
    const y1 = v128.load(right, 16);
    let x = v128.load64_splat(left);
    p0 = f64x2.add(p0, f64x2.mul(x, y0));
    p1 = f64x2.add(p1, f64x2.mul(x, y1));
    x = v128.load64_splat(left, 8);
    q0 = f64x2.add(q0, f64x2.mul(x, y0));
    q1 = f64x2.add(q1, f64x2.mul(x, y1));
    x = v128.load64_splat(left, 16);
    r0 = f64x2.add(r0, f64x2.mul(x, y0));
    r1 = f64x2.add(r1, f64x2.mul(x, y1));
    x = v128.load64_splat(left, 24);
    s0 = f64x2.add(s0, f64x2.mul(x, y0));
    s1 = f64x2.add(s1, f64x2.mul(x, y1));
    left += STEP;
    right += STEP;
  }
  v128.store(tile, p0);
  v128.store(tile, p1, 16);
  v128.store(tile + next, q0);
  v128.store(tile + next, q1, 16);
  v128.store(tile + 2 * next, r0);
  v128.store(tile + 2 * next, r1, 16);
  v128.store(tile + 3 * next, s0);
  v128.store(tile + 3 * next, s1, 16);
}
