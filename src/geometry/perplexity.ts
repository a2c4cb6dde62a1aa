/** Entropy tolerance in nats, and bisections at most; those of scikit-learn. */
const TOLERANCE = 1e-5;
const MAX_STEPS = 100;

/** One point's conditional probabilities and how they were reached. */
export interface Calibration {
  /** p_{j|i} = exp(−β d²) / Σ; 0 when the neighbors all lie at one distance, so that β has no meaning. */
  readonly beta: number;
  /** exp of the entropy reached. */
  readonly perplexity: number;
}

/**
 * Finds β with entropy −Σ p log p = log(perplexity) within 1e−5 nats, where p_j ∝ exp(−β · squared[j]), and
 * writes p. Newton steps on β, kept inside a bracket; agrees with scikit-learn `_binary_search_perplexity`
 * to its tolerance.
 *
 * Out of reach   fewer than `perplexity` neighbors: p becomes uniform. More than `perplexity` neighbors tied at
 *                the least distance: p becomes uniform over these. `perplexity` of the result tells.
 *
 * @param squared Squared distances, ascending.
 * @param p Receives as many probabilities; their sum is 1.
 * @param start A first guess of β, for instance that of the previous point; 0 for none.
 */
export function calibrate(
  squared: Float32Array,
  perplexity: number,
  p: Float32Array,
  start = 0,
): Calibration {
  const k = squared.length;
  const nearest = squared[0]!;
  let mean = 0;
  for (let j = 0; j < k; j++) mean += (squared[j]! - nearest) / k;
  if (mean === 0) {
    p.fill(1 / k);
    return { beta: 0, perplexity: k };
  }
  const target = Math.log(perplexity);
  let beta = start > 0 ? start : 1 / mean;
  let low = 0;
  let high = Infinity;
  let entropy = 0;
  let total = 1;
  for (let step = 0; step < MAX_STEPS; step++) {
    total = 0;
    let first = 0;
    let second = 0;
    for (let j = 0; j < k; j++) {
      const d = squared[j]! - nearest;
      const weight = Math.exp(-beta * d);
      p[j] = weight;
      total += weight;
      first += weight * d;
      second += weight * d * d;
    }
    first /= total;
    entropy = Math.log(total) + beta * first;
    const excess = entropy - target;
    if (Math.abs(excess) <= TOLERANCE) break;
    if (excess > 0) low = beta;
    else high = beta;
    const slope = beta * (second / total - first * first);
    const newton = beta + excess / slope;
    const middle = high === Infinity ? beta * 2 : (low + high) / 2;
    beta = newton > low && newton < high && newton < beta * 4 ? newton : middle;
  }
  for (let j = 0; j < k; j++) p[j]! /= total;
  return { beta, perplexity: Math.exp(entropy) };
}
