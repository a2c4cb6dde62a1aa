import { matrix, type Matrix } from '../data/matrix';
import type { Tokens } from '../data/tokens';
import type { Uses } from './concordance';

const USES_A_STEP = 2000;

/** What stands around each use, as a direction. */
export interface ContextMeans {
  /** One row for each use kept, of length 1; of zeros where nothing sets the use apart from the others. */
  readonly directions: Matrix;
  /** Places in the list of uses, ascending. */
  readonly kept: Uint32Array;
}

/**
 * For each use the mean of the vectors of the words within `window` tokens in the same text, less the mean of these
 * over all uses (what they have in common tells nothing apart), made to length 1. The word itself is left out wherever
 * it stands, and so are words without a vector; a use with no other word is not kept.
 *
 * @param rowOfType Row of each type in `vectors`; −1 for none.
 */
export function* contextMeans(
  tokens: Tokens,
  uses: Uses,
  window: number,
  rowOfType: Int32Array,
  vectors: Matrix,
): Generator<undefined, ContextMeans, undefined> {
  const { columns } = vectors;
  const means = new Float64Array(uses.places.length * columns);
  const kept = new Uint32Array(uses.places.length);
  let found = 0;
  for (let i = 0; i < uses.places.length; i++) {
    const row = means.subarray(found * columns, (found + 1) * columns);
    if (averageNear(tokens, uses, i, window, rowOfType, vectors, row)) kept[found++] = i;
    if (i % USES_A_STEP === USES_A_STEP - 1) yield;
  }
  yield;
  return { directions: directionsOf(means, found, columns), kept: kept.slice(0, found) };
}

/** Writes the mean of the words near one use to `mean`; false, and zeros, when there is none. */
function averageNear(
  { ids, offsets }: Tokens,
  { places, documents }: Uses,
  use: number,
  window: number,
  rowOfType: Int32Array,
  { columns, data }: Matrix,
  mean: Float64Array,
): boolean {
  const place = places[use]!;
  const document = documents[use]!;
  const end = Math.min(offsets[document + 1]!, place + window + 1);
  let words = 0;
  for (let other = Math.max(offsets[document]!, place - window); other < end; other++) {
    const row = ids[other] === ids[place] ? -1 : rowOfType[ids[other]!]!;
    if (row < 0) continue;
    words++;
    for (let c = 0; c < columns; c++) mean[c]! += data[row * columns + c]!;
  }
  if (words === 0) return false;
  mean.forEach((sum, c) => (mean[c] = sum / words));
  return true;
}

/** Rows less their mean, each made to length 1. */
function directionsOf(means: Float64Array, rows: number, columns: number): Matrix {
  const common = new Float64Array(columns);
  for (let i = 0; i < rows * columns; i++) common[i % columns]! += means[i]! / rows;
  const directions = matrix(rows, columns);
  for (let row = 0; row < rows; row++) {
    const own = means.subarray(row * columns, (row + 1) * columns).map((value, c) => value - common[c]!);
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    if (length > 0)
      directions.data.set(
        own.map((value) => value / length),
        row * columns,
      );
  }
  return directions;
}
