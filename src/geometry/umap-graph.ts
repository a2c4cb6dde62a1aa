/** Nearest others of each point, ascending by distance. */
export interface NearestOthers {
  readonly points: number;
  /** Of each point, itself left out. */
  readonly others: number;
  /** Squared Euclidean, [points, others]. */
  readonly distances: Float32Array;
  /** [points, others]. */
  readonly indices: Uint32Array;
}

/** Pairs that pull on each other, in both directions, by the first and then by the second point. */
export interface UmapGraph {
  readonly points: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 in so many epochs moves the pair; 1 for the strongest. */
  readonly epochsPerSample: Float64Array;
}

const BISECTIONS = 64;
const TOLERANCE = 1e-5;
const LEAST_SCALE = 1e-3;
const ROWS_AT_A_TIME = 256;

/**
 * UMAP's weighted graph of neighbors (McInnes, Healy & Melville 2018, algorithms 2 and 3), to the last bit that of
 * umap-js 1.4.0, whose own takes seconds in one go (3.8 s for 10,000 points of 15 neighbors, 20 s of 50). Yields where
 * others may run.
 *
 * Strength    exp(−(d − ρ) / σ) of each neighbor, 1 up to ρ = the least distance above 0; σ by bisection so that the
 *             strengths of a point sum to log₂ of its neighbors, itself counted
 * Union       a + b − a b of both directions
 * Left out    pairs too weak to be moved once in `epochs`
 */
export function* umapGraph(near: NearestOthers, epochs: number): Generator<undefined, UmapGraph, undefined> {
  const strengths = yield* strengthsOf(near);
  const { starts, rows, values } = yield* incoming(near, strengths);
  const most = 2 * near.points * near.others;
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  const weights = new Float64Array(most);
  const order = new Uint32Array(near.others);
  let count = 0;
  const add = (i: number, j: number, weight: number) => {
    from[count] = i;
    to[count] = j;
    weights[count++] = weight;
  };
  for (let i = 0; i < near.points; i++) {
    if (i % ROWS_AT_A_TIME === 0) yield;
    const base = i * near.others;
    for (let k = 0; k < near.others; k++) order[k] = k;
    order.sort((a, b) => near.indices[base + a]! - near.indices[base + b]!);
    let own = 0;
    let at = starts[i]!;
    while (own < near.others || at < starts[i + 1]!) {
      const mine = own < near.others ? near.indices[base + order[own]!]! : Infinity;
      const theirs = at < starts[i + 1]! ? rows[at]! : Infinity;
      const a = mine <= theirs ? strengths[base + order[own++]!]! : 0;
      const b = theirs <= mine ? values[at++]! : 0;
      add(i, Math.min(mine, theirs), a + b - a * b);
    }
  }
  return strongEnough(near.points, epochs, from.subarray(0, count), to, weights);
}

function* strengthsOf(near: NearestOthers): Generator<undefined, Float64Array, undefined> {
  const { points, others } = near;
  const strengths = new Float64Array(points * others);
  let meanOfAll: number | null = null;
  for (let i = 0; i < points; i++) {
    if (i % ROWS_AT_A_TIME === 0) yield;
    const row = strengths.subarray(i * others, (i + 1) * others);
    writeDistances(near, i, row);
    const rho = row.find((d) => d > 0) ?? 0;
    if (rho === 0) meanOfAll ??= meanOfMeans(near);
    const least = LEAST_SCALE * (rho > 0 ? meanWithSelf(row) : meanOfAll!);
    const sigma = Math.max(scaleOf(row, rho), least);
    for (let k = 0; k < others; k++) {
      const beyond = row[k]! - rho;
      row[k] = beyond <= 0 ? 1 : Math.exp(-(beyond / sigma));
    }
  }
  return strengths;
}

function writeDistances({ others, distances }: NearestOthers, i: number, row: Float64Array): void {
  for (let k = 0; k < others; k++) row[k] = Math.sqrt(distances[i * others + k]!);
}

/** σ of one row. */
function scaleOf(row: Float64Array, rho: number): number {
  const target = Math.log(row.length + 1) / Math.log(2);
  let low = 0;
  let high = Infinity;
  let middle = 1;
  for (let turn = 0; turn < BISECTIONS; turn++) {
    let sum = 0;
    for (const d of row) sum += d - rho > 0 ? Math.exp(-((d - rho) / middle)) : 1;
    if (Math.abs(sum - target) < TOLERANCE) break;
    if (sum > target) high = middle;
    else low = middle;
    middle = high === Infinity ? 2 * middle : (low + high) / 2;
  }
  return middle;
}

/** The point itself is a neighbor at distance 0. */
function meanWithSelf(row: Float64Array): number {
  return row.reduce((sum, d) => sum + d, 0) / (row.length + 1);
}

/** Needed only where a point has no neighbor apart from copies of itself. */
function meanOfMeans(near: NearestOthers): number {
  const row = new Float64Array(near.others);
  let sum = 0;
  for (let i = 0; i < near.points; i++) {
    writeDistances(near, i, row);
    sum += meanWithSelf(row);
  }
  return sum / near.points;
}

/** Strengths by the point they lead to; of each, ascending by the point they come from. */
function* incoming({ points, others, indices }: NearestOthers, strengths: Float64Array) {
  const starts = new Uint32Array(points + 1);
  for (let at = 0; at < indices.length; at++) starts[indices[at]! + 1]!++;
  for (let j = 0; j < points; j++) starts[j + 1]! += starts[j]!;
  yield;
  const next = starts.slice();
  const rows = new Uint32Array(points * others);
  const values = new Float64Array(points * others);
  for (let at = 0; at < indices.length; at++) {
    const place = next[indices[at]!]!++;
    rows[place] = Math.floor(at / others);
    values[place] = strengths[at]!;
  }
  yield;
  return { starts, rows, values };
}

/** Moves what is kept to the front of the arrays. */
function strongEnough(
  points: number,
  epochs: number,
  from: Int32Array,
  to: Int32Array,
  weights: Float64Array,
): UmapGraph {
  const count = from.length;
  let most = 0;
  for (let at = 0; at < count; at++) most = Math.max(most, weights[at]!);
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const weight = weights[at]!;
    if (!(weight > 0) || weight < most / epochs) continue;
    from[kept] = from[at]!;
    to[kept] = to[at]!;
    weights[kept++] = epochs / ((weight / most) * epochs);
  }
  return {
    points,
    from: from.slice(0, kept),
    to: to.slice(0, kept),
    epochsPerSample: weights.slice(0, kept),
  };
}
