import type { JointProbabilities } from '../../src/geometry/joint-probabilities';

/** p_{j|i} of one row by the textbook: bisection on β, in doubles. */
export function conditionalByBisection(squared: ArrayLike<number>, perplexity: number): Float64Array {
  const nearest = squared[0]!;
  const weightsAt = (beta: number) =>
    Float64Array.from(squared, (distance) => Math.exp(-beta * (distance - nearest)));
  let low = 1e-30;
  let high = 1e30;
  for (let step = 0; step < 100; step++) {
    const middle = Math.sqrt(low * high);
    if (entropyOf(weightsAt(middle)) > Math.log(perplexity)) low = middle;
    else high = middle;
  }
  const weights = weightsAt(low);
  const total = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / total);
}

/** −Σ p log p of numbers in proportion to p, in doubles. */
export function entropyOf(weights: ArrayLike<number>): number {
  let total = 0;
  let sum = 0;
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j]!;
    total += weight;
    if (weight > 0) sum -= weight * Math.log(weight);
  }
  return sum / total + Math.log(total);
}

/** p_ij = (p_{j|i} + p_{i|j}) / Σ of all pairs j > i that have one, by `${i},${j}`. */
export function jointByPairs(neighbors: ArrayLike<number>, conditional: ArrayLike<number>, n: number) {
  const k = neighbors.length / n;
  const joint = new Map<string, number>();
  let total = 0;
  for (let e = 0; e < n * k; e++) {
    const i = Math.floor(e / k);
    const pair = [Math.min(i, neighbors[e]!), Math.max(i, neighbors[e]!)].join();
    joint.set(pair, (joint.get(pair) ?? 0) + conditional[e]!);
    total += 2 * conditional[e]!;
  }
  for (const [pair, value] of joint) joint.set(pair, value / total);
  return joint;
}

/** The same as the kernels hold it: rows of whole fours. */
export function jointInFours(
  neighbors: ArrayLike<number>,
  conditional: ArrayLike<number>,
  n: number,
): JointProbabilities {
  const own = Array.from({ length: n }, (): { column: number; value: number }[] => []);
  let negativeEntropy = 0;
  for (const [pair, value] of jointByPairs(neighbors, conditional, n)) {
    const [i, column] = pair.split(',').map(Number);
    own[i!]!.push({ column: column!, value });
    if (value > 0) negativeEntropy += 2 * value * Math.log(value);
  }
  own.forEach((row, i) => {
    while (row.length % 4 > 0) row.push({ column: i, value: 0 });
  });
  const rows = new Int32Array(n + 1);
  own.forEach((row, i) => (rows[i + 1] = rows[i]! + row.length));
  const entries = own.flat();
  return {
    rows,
    columns: Uint32Array.from(entries, ({ column }) => column),
    values: Float32Array.from(entries, ({ value }) => value),
    negativeEntropy,
  };
}
