import type { Matrix } from '../data/matrix';

/**
 * Euclidean distance of each row from the mean of the rows counted, by row number; NaN for the others. Sums in
 * doubles.
 */
export function centroidDistances({ rows, columns, data }: Matrix, counted: ArrayLike<number>): Float64Array {
  const mean = new Float64Array(columns);
  for (let i = 0; i < counted.length; i++) {
    for (let c = 0; c < columns; c++) mean[c]! += data[counted[i]! * columns + c]! / counted.length;
  }
  const distances = new Float64Array(rows).fill(Number.NaN);
  for (let i = 0; i < counted.length; i++) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += (data[counted[i]! * columns + c]! - mean[c]!) ** 2;
    distances[counted[i]!] = Math.sqrt(sum);
  }
  return distances;
}
