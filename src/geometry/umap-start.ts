import type { Matrix } from '../data/matrix';
import type { Random } from '../math/random';
import type { UmapOptions } from './umap-options';

/** Half of the widest extent at the start. */
const START_EXTENT = 10;
const START_NOISE = 1e-4;

/**
 * Where the points begin.
 *
 * `pca`      scores, so scaled that the largest coordinate is 10 either way, and normal noise of 1e−4, which parts
 *            equal points and fills axes without variance; umap-learn's `init='pca'`
 * `random`   uniform from −10 to 10; what umap-js always does
 *
 * @param scores Of at most as many components; read for `pca` only.
 */
export function umapStart(scores: Matrix, options: UmapOptions, random: Random): number[][] {
  const { components, init } = options;
  const place = (fill: (c: number) => number) => Array.from({ length: components }, (_, c) => fill(c));
  if (init === 'random') {
    return Array.from({ length: scores.rows }, () => place(() => random.next() * 20 + -10));
  }
  const widest = scores.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const scale = widest > 0 ? START_EXTENT / widest : 0;
  return Array.from({ length: scores.rows }, (_, i) =>
    place((c) => {
      const score = c < scores.columns ? scores.data[i * scores.columns + c]! : 0;
      return score * scale + START_NOISE * random.normal();
    }),
  );
}

/** Row-major positions of points, centered, float32. */
export function centeredPositions(rows: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
  const components = rows[0]!.length;
  const positions = new Float32Array(rows.length * components);
  for (let c = 0; c < components; c++) {
    let sum = 0;
    for (const point of rows) sum += point[c]!;
    const mean = sum / rows.length;
    rows.forEach((point, i) => {
      positions[i * components + c] = point[c]! - mean;
    });
  }
  return positions;
}
