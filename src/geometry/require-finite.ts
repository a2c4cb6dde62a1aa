import type { Matrix } from '../data/matrix';

/**
 * Refuses numbers that are not finite.
 *
 * @param nameOfRow How a person knows the row: `the vector of "good"`.
 * @throws RangeError that names the first such row in [from, to), the column and the number.
 */
export function requireFinite(
  { rows, columns, data }: Matrix,
  nameOfRow: (row: number) => string = (row) => `row ${row + 1}`,
  from = 0,
  to = rows,
): void {
  for (let at = from * columns; at < to * columns; at++) {
    if (Number.isFinite(data[at]!)) continue;
    const column = (at % columns) + 1;
    throw new RangeError(
      `Every number of a vector must be finite; ${nameOfRow(Math.floor(at / columns))} holds ${data[at]} ` +
        `in column ${column}. Leave it out or give it another vector.`,
    );
  }
}
