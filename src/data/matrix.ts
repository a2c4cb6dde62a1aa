/** A dense matrix of float32, row-major: entry (i, j) is `data[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/**
 * A matrix over `data`, or of zeros when `data` is left out.
 *
 * @throws RangeError when `data` does not hold rows × columns numbers.
 */
export function matrix(
  rows: number,
  columns: number,
  data: Float32Array = new Float32Array(rows * columns),
): Matrix {
  if (data.length !== rows * columns) {
    throw new RangeError(`matrix: ${rows} × ${columns} needs ${rows * columns} numbers, got ${data.length}`);
  }
  return { rows, columns, data };
}

/** Row `i` as a view: writing to it writes to the matrix. */
export function row(X: Matrix, i: number): Float32Array {
  return X.data.subarray(i * X.columns, (i + 1) * X.columns);
}
