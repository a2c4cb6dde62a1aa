import type { Matrix } from '../data/matrix';

/** Columns of a matrix as axes of a map. */
export interface RawDimensions {
  /** Row-major [rows, dimensions]: the numbers themselves, neither centered nor scaled. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Of all squared deviations from the columns' means, the share that each column shown holds, 0 … 1; 0 when there are none. */
  readonly shares: readonly number[];
}

/** Numbers between two places where others may run. */
const NUMBERS_AT_A_TIME = 1 << 20;

/**
 * Columns of the rows picked. Yields where others may run.
 *
 * @param indices Rows of X.
 * @param dimensions Columns of X, 0-based, one an axis.
 * @throws RangeError for no rows, a column that X does not have, or one asked for twice; a sentence for the user.
 */
export function* rawDimensions(
  X: Matrix,
  indices: Int32Array,
  dimensions: readonly number[],
): Generator<undefined, RawDimensions, undefined> {
  checkDimensions(X.columns, indices.length, dimensions);
  const sums = new Float64Array(X.columns);
  yield* eachRow(X, indices, (at) => {
    for (let c = 0; c < X.columns; c++) sums[c]! += X.data[at + c]!;
  });
  const means = sums.map((sum) => sum / indices.length);
  const squares = new Float64Array(X.columns);
  yield* eachRow(X, indices, (at) => {
    for (let c = 0; c < X.columns; c++) squares[c]! += (X.data[at + c]! - means[c]!) ** 2;
  });
  const positions = new Float32Array(indices.length * dimensions.length);
  let next = 0;
  yield* eachRow(X, indices, (at) => {
    for (const dimension of dimensions) positions[next++] = X.data[at + dimension]!;
  });
  const total = squares.reduce((sum, x) => sum + x, 0);
  return { positions, shares: dimensions.map((c) => (total > 0 ? squares[c]! / total : 0)) };
}

function* eachRow(
  X: Matrix,
  indices: Int32Array,
  visit: (at: number) => void,
): Generator<undefined, void, undefined> {
  const rows = Math.max(1, Math.floor(NUMBERS_AT_A_TIME / X.columns));
  for (let i = 0; i < indices.length; i++) {
    if (i > 0 && i % rows === 0) yield;
    visit(indices[i]! * X.columns);
  }
}

function checkDimensions(columns: number, rows: number, dimensions: readonly number[]): void {
  if (rows < 1) throw new RangeError('A map needs at least 1 word that has a vector; got 0.');
  if (dimensions.length > columns) throw new RangeError(tooFewColumns(columns, dimensions.length));
  dimensions.forEach((dimension, axis) => {
    if (!(Number.isInteger(dimension) && dimension >= 0 && dimension < columns)) {
      throw new RangeError(
        `An axis of raw dimensions must be one of the dimensions 1 to ${columns}; got ${dimension + 1}.`,
      );
    }
    if (dimensions.indexOf(dimension) < axis) {
      throw new RangeError(
        `Each axis of raw dimensions must be another dimension; got dimension ${dimension + 1} twice.`,
      );
    }
  });
}

/** Why there is no map with more axes than the vectors have columns. */
export function tooFewColumns(columns: number, components: number): string {
  const fits = columns >= 2 ? 'Choose 2D.' : 'Choose t-SNE or UMAP, or train with more dimensions.';
  return (
    `Vectors of ${columns} ${columns === 1 ? 'dimension' : 'dimensions'} have no ${components} axes ` +
    `to show by PCA or as raw dimensions. ${fits}`
  );
}
