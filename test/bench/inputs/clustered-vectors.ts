import { matrix, type Matrix } from '../../../src/data/matrix';
import { createRandom } from '../../../src/math/random';

/**
 * Rows as trained embeddings have them: clusters of unequal size and width within larger clusters, the variance
 * falling with the column as 1 / (1 + column). The same numbers on every machine.
 */
export function clusteredVectors(rows: number, columns: number, seed = 1): Matrix {
  const random = createRandom(seed);
  const clusters = Math.max(8, Math.min(500, Math.round(2 * Math.sqrt(rows) * 0.3)));
  const spread = Float64Array.from({ length: columns }, (_, c) => 1 / Math.sqrt(1 + c));
  const around = (middle: Float64Array | null, width: number) =>
    spread.map((each, c) => (middle?.[c] ?? 0) + width * each * random.normal());
  const groups = Array.from({ length: Math.max(4, clusters >> 3) }, () => around(null, 3));
  const centers = Array.from({ length: clusters }, () => around(groups[random.integer(groups.length)]!, 1.5));
  const widths = centers.map(() => random.uniform(0.3, 1.2));
  const shares = cumulative(centers.map(() => random.next() ** 2));
  const X = matrix(rows, columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const cluster = drawn(shares, random.next());
    const center = centers[cluster]!;
    for (let c = 0; c < columns; c++) {
      X.data[at++] = center[c]! + widths[cluster]! * spread[c]! * random.normal();
    }
  }
  return X;
}

/** Running sums of weights, scaled so that the last is 1. */
export function cumulative(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => {
    sum += weight;
    sums[i] = sum;
  });
  return sums.map((each) => each / sum);
}

/** First index whose running sum is above `share`, 0 ≤ share < 1. */
export function drawn(sums: Float64Array, share: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > share) high = middle;
    else low = middle + 1;
  }
  return low;
}
