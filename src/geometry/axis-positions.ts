import type { KeyedVectors } from '../data/keyed-vectors';
import { PAD_INDEX } from '../data/vocabulary';

/**
 * Dot products of rows `from` … `to` with `axis` into `values` at the same places, summed in doubles; NaN for padding
 * and rows of zeros. The negated axis gives exactly the negated values.
 *
 * @param axis A direction of length 1.
 * @param byLength Divides each by the length of its row too: the cosine with the axis, −1 … 1.
 */
export function axisPositions(
  { vectors: { columns, data, rows }, norms }: KeyedVectors,
  axis: Float64Array,
  byLength: boolean,
  values: Float32Array,
  from = 0,
  to = rows,
): void {
  for (let i = from; i < to; i++) {
    values[i] = NaN;
    if (i === PAD_INDEX || norms[i] === 0) continue;
    let sum = 0;
    for (let c = 0, at = i * columns; c < columns; c++) sum += data[at++]! * axis[c]!;
    values[i] = byLength ? sum / norms[i]! : sum;
  }
}
