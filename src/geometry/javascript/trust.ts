import type { TrustKernel } from '../kernels';

/** Everything of one problem; `create` makes it anew. */
interface Comparison {
  readonly rows: number;
  readonly k: number;
  readonly buffer: ArrayBuffer;
  readonly points: Float32Array;
  readonly map: Float32Array;
  readonly kept: Float32Array;
  readonly columns: number;
  readonly components: number;
  trust: number;
  continuity: number;
}

/**
 * `math/wasm/assembly/trust.ts` in JavaScript, for pages that may not run WebAssembly: the same bits.
 *
 * Cost        rows² · (columns + components) multiplications, and rows² · log rows comparisons
 */
export function javascriptTrust(): TrustKernel {
  let comparison = comparisonOf(0, 1, 1, 1);
  return {
    memory: {
      get buffer() {
        return comparison.buffer;
      },
    },
    create: (rows, columns, components, k) => {
      comparison = comparisonOf(rows, columns, components, k);
    },
    stride: () => comparison.rows,
    pointsAt: () => comparison.points.byteOffset,
    mapAt: () => comparison.map.byteOffset,
    run: (from, to) => {
      for (let row = from; row < to; row++) compareRow(comparison, row);
    },
    trust: () => comparison.trust,
    continuity: () => comparison.continuity,
    keptAt: () => comparison.kept.byteOffset,
  };
}

function comparisonOf(rows: number, columns: number, components: number, k: number): Comparison {
  const points = rows * columns;
  const map = rows * components;
  const buffer = new ArrayBuffer(4 * (points + map + rows));
  return {
    rows,
    k,
    buffer,
    points: new Float32Array(buffer, 0, points),
    map: new Float32Array(buffer, 4 * points, map),
    kept: new Float32Array(buffer, 4 * (points + map), rows),
    columns,
    components,
    trust: 0,
    continuity: 0,
  };
}

function compareRow(comparison: Comparison, row: number): void {
  const { rows, k, points, map, columns, components, kept } = comparison;
  const near = order(distancesFrom(points, rows, columns, row), row);
  const onMap = order(distancesFrom(map, rows, components, row), row);
  const rank = ranks(near);
  const mapRank = ranks(onMap);
  let common = 0;
  for (let place = 0; place < k; place++) {
    const byMap = rank[onMap[place]!]!;
    if (byMap > k) comparison.trust += byMap - k;
    else common++;
    comparison.continuity += Math.max(0, mapRank[near[place]!]! - k);
  }
  kept[row] = common / k;
}

/** Squared, in doubles, column after column. */
function distancesFrom(space: Float32Array, rows: number, dimensions: number, row: number): Float64Array {
  const distances = new Float64Array(rows);
  for (let c = 0; c < dimensions; c++) {
    const column = space.subarray(c * rows, (c + 1) * rows);
    const own = column[row]!;
    for (let i = 0; i < rows; i++) {
      const difference = own - column[i]!;
      distances[i]! += difference * difference;
    }
  }
  return distances;
}

/** All other rows, nearest first, equal ones by number. */
function order(distances: Float64Array, row: number): Uint32Array {
  const others = Uint32Array.from({ length: distances.length - 1 }, (_, i) => (i < row ? i : i + 1));
  return others.sort((a, b) => distances[a]! - distances[b]! || a - b);
}

/** From 1. */
function ranks(ordered: Uint32Array): Uint32Array {
  const rank = new Uint32Array(ordered.length + 1);
  ordered.forEach((other, place) => {
    rank[other] = place + 1;
  });
  return rank;
}
