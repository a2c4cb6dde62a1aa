/**
 * Affinities of t-SNE: from the squared distances of each point's k nearest neighbors to the joint probabilities.
 *
 *   p_{j|i} = exp(−β_i d²_ij) / Σ_j exp(−β_i d²_ij)     β_i such that −Σ_j p_{j|i} log p_{j|i} = log perplexity
 *   p_ij = (p_{j|i} + p_{i|j}) / Σ                      zero where neither is among the other's neighbors
 *
 * Search      Newton steps on log β, in which entropy is nearly a straight line, inside a bracket; the first guess
 *             is β of the row before in units of the farthest neighbor. About four evaluations a row
 * Precision   |H − log perplexity| ≤ 1e−5: float32 in blocks of 128, float64 between blocks and for β; e^x to 2 ulp
 * Out of reach  k ≤ perplexity: equal shares. Ties at the least distance ≥ perplexity: equal shares among these.
 *             Neither has a β
 * Symmetry    a counting sort of all entries by the lower of their rows, then a merge by column
 * Layout      distances [n, k] turn into p_{j|i}, and these and the neighbors into the result, whose rows of whole
 *             fours have j > i (fillers: p = 0, j = i)
 * Cost        four exponentials an entry; memory 8 n (k + 3) bytes while calibrating, then 8 n k more
 * Sources     van der Maaten & Hinton 2008; agrees with scikit-learn `_binary_search_perplexity` and
 *             `_joint_probabilities_nn` to their tolerance
 */
import {
  betas as sumOfBetas,
  calibrated as rowsWithBeta,
  calibrateRow,
  layOutCalibration,
  worst,
} from './affinities/calibration';
import { decay } from './affinities/exponential';
import {
  beginGathering,
  countRow,
  gatherRow,
  layOutSymmetry,
  mergeRow,
  negativeEntropy as entropy,
  rows,
} from './affinities/symmetry';
import { adopt, allocate, reset } from './memory';
import { logarithm } from './simd';

let k: i32 = 0;
let squared: usize = 0;
let neighbors: usize = 0;

/** Makes room for n points and k neighbors of each. */
export function create(n: i32, wanted: i32, perplexity: f64): void {
  reset();
  adopt();
  k = wanted;
  const entries = (<usize>n * (k + 3)) << 2;
  squared = allocate(entries);
  neighbors = allocate(entries);
  layOutCalibration(k, perplexity);
  layOutSymmetry(n, k);
}

/** Squared distances [n, k], ascending in each row; p_{j|i} after `calibrate`, p after `merge`. */
export function squaredAt(): usize {
  return squared;
}

/** Row numbers [n, k], as unsigned integers; columns of p after `merge`. */
export function neighborsAt(): usize {
  return neighbors;
}

/** p_{j|i} of rows [from, to), which follow on those before. */
export function calibrate(from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    calibrateRow(squared + rowOffset(i));
    countRow(i, neighbors + rowOffset(i));
  }
}

export function perplexityError(): f64 {
  return worst;
}

export function betas(): f64 {
  return sumOfBetas;
}

export function calibrated(): i32 {
  return rowsWithBeta;
}

/** Sorts the entries of rows [from, to); all must be calibrated. */
export function gather(from: i32, to: i32): void {
  if (from == 0) beginGathering();
  for (let i = from; i < to; i++) gatherRow(i, neighbors + rowOffset(i), squared + rowOffset(i));
}

/** Rows [from, to) of p; all must be gathered. */
export function merge(from: i32, to: i32): void {
  for (let i = from; i < to; i++) mergeRow(i, neighbors, squared);
}

/** Where row i of p begins, n + 1 integers. */
export function rowsAt(): usize {
  return rows;
}

export function columnsAt(): usize {
  return neighbors;
}

export function valuesAt(): usize {
  return squared;
}

/** Σ_{i≠j} p_ij log p_ij. */
export function negativeEntropy(): f64 {
  return entropy;
}

/** e^−u as the search takes it; for tests. */
export function decayOf(u: f32): f32 {
  return f32x4.extract_lane(decay(f32x4.splat(u)), 0);
}

/** log x as the entropy takes it; for tests. */
export function logarithmOf(x: f32): f32 {
  return f32x4.extract_lane(logarithm(f32x4.splat(x)), 0);
}

function rowOffset(i: i32): usize {
  return (<usize>i * k) << 2;
}
