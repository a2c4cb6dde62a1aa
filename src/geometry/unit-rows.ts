import { matrix, row, type Matrix } from '../data/matrix';

/** A row whose length is so close to 1 is left as it is: it came from a division rounded to float32. */
const UNIT_TOLERANCE = 1e-6;

/**
 * Rows divided by their lengths, summed in doubles, so that Euclidean distance orders neighbors as cosine does:
 * |u − v|² = 2 (1 − cos). Rows that have length 1 already, to 1e−6, keep their bits.
 *
 * Differs from scikit-learn's `TSNE(metric='cosine')` in the size of the distance, not in the order of neighbors:
 * that squares 1 − cos as it squares every metric, and (1 − cos)² = |u − v|⁴ / 4 falls off faster than |u − v|².
 *
 * @param nameOfRow How a person knows a row: `the vector of “good”`.
 * @throws RangeError for a row of zeros, which has no direction.
 */
export function unitRows(
  X: Matrix,
  nameOfRow: (row: number) => string = (i) => `row ${i + 1}`,
): Matrix & { readonly data: Float32Array<ArrayBuffer> } {
  const data = new Float32Array(X.data);
  for (let i = 0; i < X.rows; i++) {
    const values = row(X, i);
    let squares = 0;
    for (const x of values) squares += x * x;
    if (squares === 0) {
      throw new RangeError(
        `Cosine compares directions, and ${nameOfRow(i)} has none: all its numbers are 0. ` +
          'Leave it out, or choose Euclidean distance.',
      );
    }
    const length = Math.sqrt(squares);
    if (Math.abs(length - 1) <= UNIT_TOLERANCE) continue;
    for (let c = 0; c < X.columns; c++) data[i * X.columns + c] = values[c]! / length;
  }
  return { ...matrix(X.rows, X.columns, data), data };
}
