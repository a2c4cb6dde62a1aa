import type { Matrix } from '../data/matrix';

/** Bits of a cell's number along each axis. */
const BITS = 10;
const CELLS = 1 << BITS;
/** Bits of three axes take turns in a key, of fewer too. */
const KEY_BITS = 3 * BITS;

/**
 * Row numbers of up to three-dimensional points along a Morton (Z-order) curve through their bounding cube,
 * so that rows near each other in the result are near each other in space. Points of one cell (a 1,024th of
 * the longest side) keep the order of their rows.
 *
 * Cost        linear: a radix sort in three passes
 *
 * @param X Finite, 1 to 3 columns.
 */
export function mortonOrder(X: Matrix): Uint32Array {
  return sortedByKey(mortonKeys(X));
}

/** Number of each point's cell along the curve: 30 bits, those of the last of three axes first in each triple. */
export function mortonKeys({ rows, columns, data }: Matrix): Uint32Array {
  const { low, side } = boundingCube({ rows, columns, data });
  const scale = side > 0 ? CELLS / side : 0;
  const keys = new Uint32Array(rows);
  for (let c = 0; c < columns; c++) {
    const least = low[c]!;
    for (let i = 0, at = c; i < rows; i++, at += columns) {
      const cell = Math.min(CELLS - 1, Math.floor((data[at]! - least) * scale));
      keys[i]! |= spread(cell) << c;
    }
  }
  return keys;
}

function boundingCube({ rows, columns, data }: Matrix): { low: Float64Array; side: number } {
  const low = new Float64Array(columns);
  let side = 0;
  for (let c = 0; c < columns; c++) {
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0, at = c; i < rows; i++, at += columns) {
      const x = data[at]!;
      if (x < least) least = x;
      if (x > most) most = x;
    }
    low[c] = least;
    side = Math.max(side, most - least);
  }
  return { low, side };
}

/** Indices of keys of 30 bits, ascending, equal keys by index: radix sort, least significant digit first. */
export function sortedByKey(keys: Uint32Array): Uint32Array {
  const { length } = keys;
  let order = new Uint32Array(length);
  let next = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  for (let shift = 0; shift < KEY_BITS; shift += BITS) {
    const starts = startsOfDigits(keys, shift);
    for (let i = 0; i < length; i++) {
      const index = order[i]!;
      next[starts[(keys[index]! >>> shift) & (CELLS - 1)]!++] = index;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** How many keys have a lower digit, for each digit. */
function startsOfDigits(keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(CELLS + 1);
  for (let i = 0; i < keys.length; i++) starts[((keys[i]! >>> shift) & (CELLS - 1)) + 1]!++;
  for (let digit = 0; digit < CELLS; digit++) starts[digit + 1]! += starts[digit]!;
  return starts;
}

/** Ten bits, two zeros between each and the next. */
function spread(v: number): number {
  v = (v | (v << 16)) & 0x030000ff;
  v = (v | (v << 8)) & 0x0300f00f;
  v = (v | (v << 4)) & 0x030c30c3;
  return (v | (v << 2)) & 0x09249249;
}
