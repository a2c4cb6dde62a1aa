import type { Matrix } from '../data/matrix';

const CELLS = 1024;

/**
 * Row numbers of up to three-dimensional points along a Morton (Z-order) curve through their bounding cube,
 * so that rows near each other in the result are near each other in space. Points of one cell (a 1,024th of
 * the longest side) keep the order of their rows.
 */
export function mortonOrder({ rows, columns, data }: Matrix): Uint32Array {
  const low = new Float64Array(columns).fill(Infinity);
  let side = 0;
  for (let i = 0; i < rows * columns; i++) low[i % columns] = Math.min(low[i % columns]!, data[i]!);
  for (let i = 0; i < rows * columns; i++) side = Math.max(side, data[i]! - low[i % columns]!);
  const scale = side > 0 ? CELLS / side : 0;
  const keys = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++) {
      const cell = Math.min(CELLS - 1, Math.floor((data[i * columns + c]! - low[c]!) * scale));
      keys[i]! |= spread(cell) << c;
    }
  }
  return Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** Ten bits, two zeros between each and the next. */
function spread(v: number): number {
  v = (v | (v << 16)) & 0x030000ff;
  v = (v | (v << 8)) & 0x0300f00f;
  v = (v | (v << 4)) & 0x030c30c3;
  return (v | (v << 2)) & 0x09249249;
}
