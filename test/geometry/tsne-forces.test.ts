import { describe, expect, it } from 'vitest';
import { jointProbabilities, type JointProbabilities } from '../../src/geometry/joint-probabilities';
import { createRandom } from '../../src/math/random';
import { expectClose } from '../support/expect-close';
import { exactForces, relativeError, tsneKernels } from '../support/tsne-reference';

/** Points of a spread-out layout, some of them in one place, and p between random neighbors. */
function layout(n: number, components: number, spread: number) {
  const random = createRandom(6);
  const positions = new Float32Array(4 * n);
  for (let i = 0; i < n; i++) {
    const center = random.integer(9);
    for (let c = 0; c < components; c++) {
      positions[4 * i + c] =
        i % 50 === 49 ? 1 : spread * (Math.sin(center * (c + 2)) + 0.2 * random.normal());
    }
  }
  const k = 6;
  const neighbors = Uint32Array.from({ length: n * k }, (_, e) => (Math.floor(e / k) + 1 + (e % k) * 3) % n);
  const conditional = Float32Array.from({ length: n * k }, () => random.next() / k);
  return { positions, p: jointProbabilities(neighbors, conditional, n) };
}

async function kernelWith(positions: Float32Array, p: JointProbabilities) {
  const { tsne } = await tsneKernels();
  const n = positions.length / 4;
  tsne.create(n, p.columns.length);
  const { buffer } = tsne.memory;
  new Int32Array(buffer, tsne.rowsAt(), n + 1).set(p.rows);
  new Uint32Array(buffer, tsne.columnsAt(), p.columns.length).set(p.columns);
  new Float32Array(buffer, tsne.valuesAt(), p.values.length).set(p.values);
  new Float32Array(buffer, tsne.positionsAt(), 4 * n).set(positions);
  return { tsne, records: (at: number) => new Float32Array(buffer, at, 4 * n) };
}

describe('forces of t-SNE', () => {
  it.each([
    { n: 4, components: 2, spread: 1 },
    { n: 37, components: 3, spread: 5 },
    { n: 500, components: 3, spread: 20 },
  ])('are those of all pairs for $n points in $components dimensions', async ({ n, components, spread }) => {
    const { positions, p } = layout(n, components, spread);
    const exact = exactForces(positions, n, p);
    const { tsne, records } = await kernelWith(positions, p);
    expect(tsne.forces() / exact.z).toBeCloseTo(1, 5);
    expect(relativeError(records(tsne.attractionAt()), exact.attraction)).toBeLessThan(1e-5);
    expect(relativeError(records(tsne.repulsionAt()), exact.repulsion)).toBeLessThan(1e-4);
    const divergence = p.negativeEntropy + 2 * tsne.stretch() + Math.log(exact.z);
    expect(divergence / exact.divergence).toBeCloseTo(1, 5);
  });

  it.each([
    { n: 501, components: 2, spread: 30 },
    { n: 3000, components: 3, spread: 1e-4 },
    { n: 3000, components: 2, spread: 60 },
    { n: 3000, components: 3, spread: 40 },
  ])('come within 1 % by the tree: $n points, $components D, spread $spread', async (wanted) => {
    const { positions, p } = layout(wanted.n, wanted.components, wanted.spread);
    const exact = exactForces(positions, wanted.n, p);
    const { tsne, records } = await kernelWith(positions, p);
    expect(Math.abs(tsne.forces() / exact.z - 1)).toBeLessThan(2e-3);
    expect(relativeError(records(tsne.repulsionAt()), exact.repulsion)).toBeLessThan(0.01);
    expect(relativeError(records(tsne.attractionAt()), exact.attraction)).toBeLessThan(1e-4);
  });

  it('vanish where all points coincide', async () => {
    const n = 2000;
    const { p } = layout(n, 3, 1);
    const { tsne, records } = await kernelWith(new Float32Array(4 * n).fill(0), p);
    expect(tsne.forces()).toBeCloseTo(n * (n - 1), -1);
    expectClose(records(tsne.repulsionAt()), new Float32Array(4 * n));
  });

  it('move points by momentum and gains as scikit-learn does', async () => {
    const { positions, p } = layout(8, 2, 1);
    const { tsne, records } = await kernelWith(positions, p);
    const gradientNow = () => {
      const now = exactForces(records(tsne.positionsAt()), 8, p);
      return now.attraction.map((pull, i) => 4 * (12 * pull - now.repulsion[i]! / now.z));
    };
    const expected = Float64Array.from(positions);
    const velocity = new Float64Array(32);
    const gains = new Float64Array(32).fill(1);
    for (let step = 0; step < 4; step++) {
      const gradient = gradientNow();
      let norm = 0;
      for (let i = 0; i < 32; i++) {
        gains[i] = Math.max(0.01, velocity[i]! * gradient[i]! < 0 ? gains[i]! + 0.2 : gains[i]! * 0.8);
        norm += (gradient[i]! * gains[i]!) ** 2;
        velocity[i] = 0.5 * velocity[i]! - 0.3 * gradient[i]! * gains[i]!;
        expected[i]! += velocity[i]!;
      }
      tsne.forces();
      expect(tsne.update(12, 0.3, 0.5) / norm).toBeCloseTo(1, 3);
      expectClose(records(tsne.positionsAt()), expected, { rtol: 1e-4, atol: 1e-4 });
    }
  });
});
