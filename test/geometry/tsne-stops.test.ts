import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { TsneOptions } from '../../src/data/projection';
import { initTsne, tsnePositions } from '../../src/geometry/tsne';
import { runToTheEnd, tsneEngines } from '../support/tsne-reference';

/** Four corners of a cube, each as far from the others as any: p is 1/12 for every ordered pair. */
const tetrahedron = matrix(4, 3, Float32Array.of(1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1));

async function fit(change: Partial<TsneOptions>) {
  const options: TsneOptions = {
    ...SENTIMENT_16D.map,
    components: 3,
    perplexity: 1.5,
    learningRate: 1,
    init: 'pca',
    seed: 1,
    ...change,
  };
  const state = await runToTheEnd(initTsne(tetrahedron, options, await tsneEngines()));
  return { log: state.log, gradient: gradientAt(await tsnePositions(state)) };
}

/** Length of 4 Σ_j (1/12 − q_ij) w_ij (y_i − y_j) over all points, in doubles. */
function gradientAt(y: Float32Array): number {
  const between = (i: number, j: number) => [0, 1, 2].map((c) => y[3 * i + c]! - y[3 * j + c]!);
  const weight = (i: number, j: number) => 1 / (1 + Math.hypot(...between(i, j)) ** 2);
  const points = [0, 1, 2, 3];
  const pairs = points.flatMap((i) => points.filter((j) => j !== i).map((j) => [i, j] as const));
  const z = pairs.reduce((sum, [i, j]) => sum + weight(i, j), 0);
  const gradient = new Float64Array(12);
  for (const [i, j] of pairs) {
    const force = 4 * (1 / 12 - weight(i, j) / z) * weight(i, j);
    between(i, j).forEach((distance, c) => (gradient[3 * i + c]! += force * distance));
  }
  return Math.hypot(...gradient);
}

describe('the end of t-SNE by a tiny gradient', () => {
  it('comes at the first look after the exaggeration when there is nothing to move', async () => {
    const { log, gradient } = await fit({ maxIter: 1000 });
    expect(log).toMatchObject({ stop: 'smallGradient', iteration: 300, exaggerationIterations: 250 });
    expect(log.klCurve.map(({ iteration }) => iteration)).toEqual([50, 100, 150, 200, 250, 300]);
    expect(log.kl).toBeCloseTo(0, 5);
    expect(gradient).toBeLessThan(1e-6);
  });

  it('comes later while the gradient is still large, but before the limit', async () => {
    const { log, gradient } = await fit({ maxIter: 3000, init: 'random', learningRate: 10 });
    expect(log.stop).toBe('smallGradient');
    expect(log.iteration).toBeGreaterThan(300);
    expect(log.iteration).toBeLessThan(3000);
    expect(log.iteration % 50).toBe(0);
    expect(log.klCurve.find(({ iteration }) => iteration === 300)!.kl).toBeGreaterThan(1e-3);
    expect(log.kl).toBeCloseTo(0, 5);
    expect(gradient).toBeLessThan(1e-6);
  });

  it('never comes during the exaggeration', async () => {
    const { log } = await fit({ maxIter: 250 });
    expect(log.exaggerationIterations).toBe(125);
    expect(log.iteration).toBeGreaterThan(125);
  });
});
