import type { Matrix } from '../data/matrix';

/**
 * A copy of one column.
 *
 * @throws RangeError when there is no such column.
 */
export function matrixColumn({ rows, columns, data }: Matrix, column: number): Float32Array {
  if (!(Number.isInteger(column) && column >= 0 && column < columns)) {
    throw new RangeError(
      `Dimension ${column} does not exist: these vectors have dimensions 0 to ${columns - 1}.`,
    );
  }
  const values = new Float32Array(rows);
  for (let i = 0, at = column; i < rows; i++, at += columns) values[i] = data[at]!;
  return values;
}
