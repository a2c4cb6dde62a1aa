import type { KeyedVectors } from '../data/keyed-vectors';
import { axisPositions } from '../geometry/axis-positions';
import { inSlices } from './in-slices';
import { readExpression, vectorOf, type Reading } from './read-expression';

/** The axis that an expression names: the vectors as learned, added up and divided by the length. */
export function readAxis(
  keyed: KeyedVectors,
  text: string,
): Reading<{ readonly unit: Float64Array; readonly norm: number }> {
  const read = readExpression(keyed, text);
  if (!read.ok) return read;
  const result = vectorOf(keyed, read, false);
  if (!result.ok) return result;
  const { vector, norm } = result;
  return { ok: true, unit: vector.map((x) => x / norm), norm };
}

/** Position of every word on an axis of length 1, by vocabulary index; see `axisPositions`. */
export async function positionsOn(
  keyed: KeyedVectors,
  axis: Float64Array,
  byLength: boolean,
  signal: AbortSignal,
): Promise<Float32Array> {
  const values = new Float32Array(keyed.vectors.rows);
  await inSlices(keyed.vectors, signal, (from, to) => axisPositions(keyed, axis, byLength, values, from, to));
  return values;
}
