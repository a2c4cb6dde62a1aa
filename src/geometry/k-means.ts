import type { Matrix } from '../data/matrix';
import { createRandom, type Random } from '../math/random';
import { squaredDistance } from './vector-sums';

/** Rows in groups around their means. */
export interface Clusters {
  /** Of each row, 0 … k − 1; the largest cluster is 0, of equal ones that whose first row comes first. */
  readonly labels: Int32Array<ArrayBuffer>;
  /** Σ squared distances of rows from the mean of their cluster. */
  readonly inertia: number;
}

/** A grouping under way. */
interface Attempt {
  readonly labels: Int32Array<ArrayBuffer>;
  /** Squared, of each row from the center of its cluster. */
  readonly distances: Float64Array;
  /** [k, columns]. */
  readonly centers: Float64Array;
}

const ATTEMPTS = 4;
const MOST_TURNS = 300;
/** Of the mean variance of the columns: centers that move less have come to rest. */
const TOLERANCE = 1e-4;
const WORK_AT_A_TIME = 4e6;
/** Separates what is random here from other uses of a seed. */
const STREAM = 13;

/**
 * Lloyd's k-means of rows by Euclidean distance, from greedy k-means++ starts (Arthur & Vassilvitskii 2007; 2 + ln k
 * candidates for each center, as scikit-learn); of four attempts the one with the least inertia. Yields where others
 * may run.
 *
 * Empty       a cluster that loses its last row takes the row farthest from its own center
 * Ties        a row as near to two centers goes to the first
 * Repeatable  the same rows and seed give the same clusters
 *
 * @throws RangeError unless k is a whole number from 1 to the number of rows; a sentence for the user.
 */
export function* kMeansOf(X: Matrix, k: number, seed: number): Generator<undefined, Clusters, undefined> {
  if (!(Number.isInteger(k) && k >= 1 && k <= X.rows)) {
    throw new RangeError(
      `Clusters must be a whole number from 1 to the ${X.rows.toLocaleString('en')} words; got ${k}.`,
    );
  }
  const random = createRandom(seed, STREAM);
  const rest = TOLERANCE * meanVariance(X);
  let best: Clusters | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = yield* settled(X, yield* startingCenters(X, k, random), rest);
    const inertia = found.distances.reduce((sum, d) => sum + d, 0);
    if (!best || inertia < best.inertia) best = { labels: found.labels, inertia };
  }
  return { labels: bySize(best!.labels, k), inertia: best!.inertia };
}

/** Lloyd's iterations. */
function* settled(X: Matrix, centers: Float64Array, rest: number): Generator<undefined, Attempt, undefined> {
  const attempt = {
    labels: new Int32Array(X.rows).fill(-1),
    distances: new Float64Array(X.rows),
    centers,
  };
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const before = attempt.labels.slice();
    yield* assign(X, attempt);
    fillEmpty(X, attempt);
    const moved = moveCenters(X, attempt);
    yield;
    if (moved <= rest || before.every((label, i) => label === attempt.labels[i])) break;
  }
  yield* assign(X, attempt);
  fillEmpty(X, attempt);
  return attempt;
}

/** Each row to its nearest center. */
function* assign(X: Matrix, { labels, distances, centers }: Attempt): Generator<undefined, void, undefined> {
  const k = centers.length / X.columns;
  const rowsAtATime = Math.max(1, Math.floor(WORK_AT_A_TIME / centers.length));
  for (let i = 0; i < X.rows; i++) {
    if (i % rowsAtATime === rowsAtATime - 1) yield;
    let [label, least] = [0, Infinity];
    for (let c = 0; c < k; c++) {
      const distance = fromCenter(X, i, centers, c);
      if (distance < least) [label, least] = [c, distance];
    }
    labels[i] = label;
    distances[i] = least;
  }
}

/** Squared distance of a row from a center. */
function fromCenter({ columns, data }: Matrix, row: number, centers: Float64Array, center: number): number {
  let sum = 0;
  for (let c = 0, at = row * columns, from = center * columns; c < columns; c++) {
    const difference = data[at++]! - centers[from++]!;
    sum += difference * difference;
  }
  return sum;
}

/** Gives each empty cluster the farthest row whose cluster has others, the first of equals, as its center. */
function fillEmpty(X: Matrix, { labels, distances, centers }: Attempt): void {
  const sizes = sizesOf(labels, centers.length / X.columns);
  sizes.forEach((size, cluster) => {
    if (size > 0) return;
    let farthest = -1;
    distances.forEach((distance, i) => {
      if (sizes[labels[i]!]! > 1 && (farthest < 0 || distance > distances[farthest]!)) farthest = i;
    });
    sizes[labels[farthest]!]!--;
    sizes[cluster] = 1;
    labels[farthest] = cluster;
    distances[farthest] = 0;
    for (let c = 0; c < X.columns; c++) {
      centers[cluster * X.columns + c] = X.data[farthest * X.columns + c]!;
    }
  });
}

/** Moves each center to the mean of its rows; returns Σ of the squared ways. */
function moveCenters({ rows, columns, data }: Matrix, { labels, centers }: Attempt): number {
  const sizes = sizesOf(labels, centers.length / columns);
  const sums = new Float64Array(centers.length);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let c = 0, to = labels[i]! * columns; c < columns; c++) sums[to++]! += data[at++]!;
  }
  let moved = 0;
  sums.forEach((sum, at) => {
    const mean = sum / sizes[Math.floor(at / columns)]!;
    moved += (mean - centers[at]!) ** 2;
    centers[at] = mean;
  });
  return moved;
}

/** k-means++: each center a row, by chance in proportion to its squared distance from those chosen; greedy. */
function* startingCenters(
  X: Matrix,
  k: number,
  random: Random,
): Generator<undefined, Float64Array, undefined> {
  const trials = 2 + Math.floor(Math.log(k));
  const centers = new Float64Array(k * X.columns);
  let nearest = new Float64Array(X.rows).fill(Infinity);
  for (let center = 0; center < k; center++) {
    let best = { row: -1, potential: Infinity, distances: nearest };
    for (let trial = 0; trial < (center === 0 ? 1 : trials); trial++) {
      const row = center === 0 ? random.integer(X.rows) : chosenBy(nearest, random);
      const distances = nearest.map((d, i) => Math.min(d, squaredDistance(X, row, i)));
      const potential = distances.reduce((sum, d) => sum + d, 0);
      if (potential < best.potential) best = { row, potential, distances };
    }
    nearest = best.distances;
    for (let c = 0; c < X.columns; c++) centers[center * X.columns + c] = X.data[best.row * X.columns + c]!;
    yield;
  }
  return centers;
}

/** A row, by chance in proportion to its weight; any row when all weights are 0. */
function chosenBy(weights: Float64Array, random: Random): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return random.integer(weights.length);
  let left = random.next() * total;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.findLastIndex((weight) => weight > 0);
}

function meanVariance({ rows, columns, data }: Matrix): number {
  const sums = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++) sums[c]! += data[at++]!;
  }
  for (let i = 0, at = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++) squares[c]! += (data[at++]! - sums[c]! / rows) ** 2;
  }
  return squares.reduce((sum, x) => sum + x, 0) / (rows * columns);
}

function sizesOf(labels: Int32Array, k: number): number[] {
  const sizes = Array<number>(k).fill(0);
  for (const label of labels) sizes[label]!++;
  return sizes;
}

function bySize(labels: Int32Array, k: number): Int32Array<ArrayBuffer> {
  const sizes = sizesOf(labels, k);
  const order = [...sizes.keys()].sort(
    (a, b) => sizes[b]! - sizes[a]! || labels.indexOf(a) - labels.indexOf(b),
  );
  const place = new Int32Array(k);
  order.forEach((cluster, i) => {
    place[cluster] = i;
  });
  return Int32Array.from(labels, (label) => place[label]!);
}
