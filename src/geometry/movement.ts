import type { Matrix } from '../data/matrix';

/**
 * Euclidean distance of each row from the same row of `start`, summed in doubles; 0 only where no number differs.
 *
 * @param into Entries [from, to) are written, one a row; left out: a new list of all rows.
 */
export function movements(
  { rows, columns, data }: Matrix,
  start: Float32Array,
  into = new Float32Array(rows),
  from = 0,
  to = rows,
): Float32Array {
  for (let i = from, at = from * columns; i < to; i++) {
    let sum = 0;
    for (const end = at + columns; at < end; at++) {
      const difference = data[at]! - start[at]!;
      sum += difference * difference;
    }
    into[i] = Math.sqrt(sum);
  }
  return into;
}

/** Writes the Euclidean distances of rows [from, to) from a point, one entry a row. */
export function distancesFrom(
  { columns, data }: Matrix,
  point: ArrayLike<number>,
  into: Float32Array,
  from: number,
  to: number,
): void {
  for (let i = from, at = from * columns; i < to; i++) {
    let sum = 0;
    for (let c = 0; c < columns; c++, at++) {
      const difference = data[at]! - point[c]!;
      sum += difference * difference;
    }
    into[i] = Math.sqrt(sum);
  }
}
