import { createRandom } from '../../../src/math/random';

/**
 * Seconds of one iteration of t-SNE by plain loops over all pairs of points, as the exact packages for JavaScript do
 * it: `neighbors` entries of p a row, momentum 0.8, no gains. The mean over `iterations`.
 */
export function descendPlainly(
  points: number,
  components: number,
  neighbors: number,
  iterations: number,
): number {
  const random = createRandom(1);
  const Y = Array.from({ length: points }, () => Array.from({ length: components }, () => random.normal()));
  const velocity = Y.map((y) => y.map(() => 0));
  const partners = Y.map(() => Array.from({ length: neighbors }, () => random.integer(points)));
  const p = 1 / (points * neighbors);
  const begun = performance.now();
  for (let t = 0; t < iterations; t++) {
    const attraction = Y.map((y) => y.map(() => 0));
    const repulsion = Y.map((y) => y.map(() => 0));
    let z = 0;
    for (let i = 0; i < points; i++) {
      for (let j = 0; j < points; j++) {
        if (i === j) continue;
        const w = weight(Y[i]!, Y[j]!);
        z += w;
        add(repulsion[i]!, Y[i]!, Y[j]!, w * w);
      }
      for (const j of partners[i]!) add(attraction[i]!, Y[i]!, Y[j]!, p * weight(Y[i]!, Y[j]!));
    }
    for (let i = 0; i < points; i++) {
      for (let c = 0; c < components; c++) {
        const slope = 4 * (attraction[i]![c]! - repulsion[i]![c]! / z);
        velocity[i]![c] = 0.8 * velocity[i]![c]! - 50 * slope;
        Y[i]![c]! += velocity[i]![c]!;
      }
    }
  }
  return (performance.now() - begun) / 1000 / iterations;
}

function weight(a: readonly number[], b: readonly number[]): number {
  let squared = 0;
  for (let c = 0; c < a.length; c++) squared += (a[c]! - b[c]!) ** 2;
  return 1 / (1 + squared);
}

function add(force: number[], a: readonly number[], b: readonly number[], size: number): void {
  for (let c = 0; c < a.length; c++) force[c]! += size * (a[c]! - b[c]!);
}
