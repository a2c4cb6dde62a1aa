/** |entropy − log(perplexity)| at most, in nats; Newton steps at most. */
const TOLERANCE = 1e-5;
const MOST_STEPS = 100;
/** β in units of the farthest neighbor; largest change of log β while one side of the bracket is open. */
const LEAST_BETA = 1e-12;
const MOST_BETA = 1e30;
const STRIDE = 3;

/** One point's search for β. */
export interface Calibration {
  /** β · (farthest − nearest squared distance): near that of a point nearby. 0 when no β reaches the perplexity. */
  readonly sharpness: number;
  /** p_{j|i} = exp(−β d²) / Σ. */
  readonly beta: number;
  /** exp of the entropy reached. */
  readonly perplexity: number;
}

/**
 * Finds β with entropy −Σ p log p = log(perplexity) within 1e−5 nats, where p_j ∝ exp(−β · squared[j]), and
 * writes p over the squared distances. Newton steps on log β, kept inside a bracket.
 *
 * Out of reach   no more neighbors than `perplexity`: p becomes uniform. As many or more tied at the least distance:
 *                p becomes uniform over these
 *
 * @param squared Ascending; receives as many probabilities, whose sum is 1.
 * @param guess `sharpness` of the point before.
 */
export function calibrate(squared: Float32Array, perplexity: number, guess: number): Calibration {
  const k = squared.length;
  const nearest = squared[0]!;
  const unit = squared[k - 1]! - nearest;
  let ties = 1;
  while (ties < k && squared[ties] === nearest) ties++;
  if (k <= perplexity) return share(squared, k);
  if (ties >= perplexity) return share(squared, ties);
  for (let j = 0; j < k; j++) squared[j] = (squared[j]! - nearest) / unit;

  const target = Math.log(perplexity);
  let sharpness = guess;
  let low = 0;
  let high = Infinity;
  let reached = weigh(squared, sharpness);
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = reached.entropy - target;
    if (Math.abs(excess) <= TOLERANCE) break;
    if (excess > 0) low = sharpness;
    else high = sharpness;
    const change = excess / Math.max(reached.variance, 1e-12);
    let next = sharpness * Math.exp(Math.max(-STRIDE, Math.min(STRIDE, change)));
    if (next <= low || next >= high) next = Math.sqrt(low * high);
    sharpness = Math.max(LEAST_BETA, Math.min(MOST_BETA, next));
    reached = weigh(squared, sharpness);
  }
  for (let j = 0; j < k; j++) squared[j] = Math.exp(-sharpness * squared[j]!) / reached.total;
  return { sharpness, beta: sharpness / unit, perplexity: Math.exp(reached.entropy) };
}

/** Equal shares for the nearest `some`. */
function share(p: Float32Array, some: number): Calibration {
  p.fill(1 / some, 0, some).fill(0, some);
  return { sharpness: 0, beta: 0, perplexity: some };
}

/** Entropy of the weights e^−u, u = sharpness · gap, and the variance of u under them: −dH / d log sharpness. */
function weigh(gaps: Float32Array, sharpness: number) {
  let total = 0;
  let first = 0;
  let second = 0;
  for (let j = 0; j < gaps.length; j++) {
    const u = sharpness * gaps[j]!;
    const weight = Math.exp(-u);
    total += weight;
    first += weight * u;
    second += weight * u * u;
  }
  const mean = first / total;
  return { total, entropy: Math.log(total) + mean, variance: second / total - mean * mean };
}
