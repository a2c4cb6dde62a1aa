import { describe, expect, it } from 'vitest';
import type { JointProbabilities } from '../../src/geometry/joint-probabilities';
import type { DescentStart, TsneDescent } from '../../src/geometry/tsne-descent';
import { createRandom } from '../../src/math/random';
import { jointInFours } from '../support/affinities-reference';
import { expectClose } from '../support/expect-close';
import { exactForces, relativeError } from '../support/exact-forces';

/** An engine of the map under test. */
export interface ForcesEngine {
  readonly name: string;
  readonly descend: (start: DescentStart) => Promise<DescentUnderTest>;
}

export interface DescentUnderTest {
  /** Its `close` gives everything back. */
  readonly descent: TsneDescent;
  /** Of the last `measure`, records of four. */
  readonly forces: () => Promise<{
    readonly attraction: ArrayLike<number>;
    readonly repulsion: ArrayLike<number>;
  }>;
}

interface Layout {
  readonly n: number;
  readonly components: 2 | 3;
  readonly spread: number;
  readonly nu?: 1 | 2;
}

/** Points of a spread-out layout, some of them in one place, and p between random neighbors. */
export function layout({ n, components, spread, nu = 1 }: Layout): DescentStart {
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
  return {
    positions,
    p: jointInFours(neighbors, conditional, n),
    components,
    degreesOfFreedom: nu,
  };
}

const unpaused = () => undefined;

/** The tests that every engine of the map passes. */
export function describeForces(engines: readonly ForcesEngine[]): void {
  describe.each(engines)('forces of t-SNE, $name', (engine) => {
    forcesBody(engine);
  });
}

function forcesBody({ descend }: ForcesEngine): void {
  async function compare(wanted: Layout) {
    const { n, nu = 1 } = wanted;
    const start = layout(wanted);
    const exact = exactForces(start.positions, n, start.p, nu);
    const { descent, forces } = await descend(start);
    const { z, stretch } = await descent.measure(unpaused);
    const { attraction, repulsion } = await forces();
    descent.close();
    return {
      z: z / exact.z - 1,
      attraction: relativeError(attraction, exact.attraction),
      repulsion: relativeError(repulsion, exact.repulsion),
      divergence: (start.p.negativeEntropy + 2 * stretch + Math.log(z)) / exact.divergence - 1,
    };
  }

  it.each<Layout>([
    { n: 4, components: 2, spread: 1 },
    { n: 37, components: 3, spread: 5 },
    { n: 9, components: 3, spread: 1e4 },
    { n: 500, components: 3, spread: 20 },
    { n: 45, components: 2, spread: 3, nu: 2 },
    { n: 500, components: 3, spread: 20, nu: 2 },
  ])('are those of all pairs: %o', async (wanted) => {
    const error = await compare(wanted);
    expect(Math.abs(error.z)).toBeLessThan(1e-5);
    expect(error.attraction).toBeLessThan(1e-5);
    expect(error.repulsion).toBeLessThan(1e-4);
    expect(Math.abs(error.divergence)).toBeLessThan(1e-5);
  });

  it.each<Layout>([
    { n: 501, components: 2, spread: 30 },
    { n: 3000, components: 3, spread: 1e-4 },
    { n: 3000, components: 2, spread: 60 },
    { n: 3000, components: 3, spread: 40 },
    { n: 3000, components: 3, spread: 40, nu: 2 },
    { n: 3001, components: 2, spread: 40, nu: 2 },
  ])('come within 1 % by the tree: %o', async (wanted) => {
    const error = await compare(wanted);
    expect(Math.abs(error.z)).toBeLessThan(2e-3);
    expect(error.attraction).toBeLessThan(1e-4);
    expect(error.repulsion).toBeLessThan(0.01);
    expect(Math.abs(error.divergence)).toBeLessThan(1e-3);
  });

  it('vanish where all points coincide', async () => {
    const n = 2000;
    const start = { ...layout({ n, components: 3, spread: 1 }), positions: new Float32Array(4 * n) };
    const { descent, forces } = await descend(start);
    expect((await descent.measure(unpaused)).z).toBeCloseTo(n * (n - 1), -1);
    expectClose((await forces()).repulsion, new Float32Array(4 * n));
    descent.close();
  });

  it.each([1, 2] as const)('move points by momentum and gains as scikit-learn does: ν = %i', async (nu) => {
    const start = layout({ n: 8, components: 2, spread: 1, nu });
    const { descent } = await descend(start);
    const expected = Float64Array.from(start.positions);
    const velocity = new Float64Array(32);
    const gains = new Float64Array(32).fill(1);
    for (let step = 0; step < 4; step++) {
      const now = exactForces(await descent.positions(), 8, start.p, nu);
      let norm = 0;
      for (let i = 0; i < 32; i++) {
        const gradient = ((2 * (nu + 1)) / nu) * (12 * now.attraction[i]! - now.repulsion[i]! / now.z);
        gains[i] = Math.max(0.01, velocity[i]! * gradient < 0 ? gains[i]! + 0.2 : gains[i]! * 0.8);
        norm += (gradient * gains[i]!) ** 2;
        velocity[i] = 0.5 * velocity[i]! - 0.3 * gradient * gains[i]!;
        expected[i]! += velocity[i]!;
      }
      const settings = { exaggeration: 12, learningRate: 0.3, momentum: 0.5 };
      expect((await descent.advance(1, settings, unpaused)) / Math.sqrt(norm)).toBeCloseTo(1, 3);
      expectClose(await descent.positions(), expected, { rtol: 1e-4, atol: 1e-4 });
    }
    descent.close();
  });

  it('are the gradient of the divergence', async () => {
    const start = layout({ n: 30, components: 3, spread: 1, nu: 2 });
    const divergence = (positions: Float32Array, p: JointProbabilities) =>
      exactForces(positions, 30, p, 2).divergence;
    const now = exactForces(start.positions, 30, start.p, 2);
    for (const place of [0, 5, 42]) {
      const moved = (by: number) => start.positions.map((x, i) => (i === place ? x + by : x));
      const slope = (divergence(moved(0.01), start.p) - divergence(moved(-0.01), start.p)) / 0.02;
      expect(slope).toBeCloseTo(3 * (now.attraction[place]! - now.repulsion[place]! / now.z), 3);
    }
  });

  it('give the same bytes again', async () => {
    const run = async () => {
      const { descent } = await descend(layout({ n: 2500, components: 3, spread: 10 }));
      const settings = { exaggeration: 1, learningRate: 50, momentum: 0.8 };
      await descent.advance(20, settings, unpaused);
      const positions = await descent.positions();
      descent.close();
      return positions;
    };
    expect(await run()).toEqual(await run());
  });
}
