import type { JointProbabilities } from '../../src/geometry/joint-probabilities';

/** Forces of all pairs, by the textbook, in doubles; records of four numbers a point. `nu`: degrees of freedom. */
export function exactForces(positions: Float32Array, n: number, p: JointProbabilities, nu = 1) {
  const attraction = new Float64Array(4 * n);
  const repulsion = new Float64Array(4 * n);
  let z = 0;
  const softness = (i: number, j: number) => {
    let squared = 0;
    for (let c = 0; c < 3; c++) squared += (positions[4 * i + c]! - positions[4 * j + c]!) ** 2;
    return 1 / (1 + squared / nu);
  };
  const weight = (i: number, j: number) => softness(i, j) ** ((nu + 1) / 2);
  const add = (force: Float64Array, i: number, j: number, size: number) => {
    for (let c = 0; c < 3; c++) {
      force[4 * i + c]! += size * (positions[4 * i + c]! - positions[4 * j + c]!);
    }
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const w = weight(i, j);
      z += w;
      add(repulsion, i, j, w * softness(i, j));
    }
  }
  let divergence = Math.log(z);
  for (let i = 0; i < n; i++) {
    for (let e = p.rows[i]!; e < p.rows[i + 1]!; e++) {
      const value = p.values[e]!;
      const j = p.columns[e]!;
      if (value === 0) continue;
      add(attraction, i, j, value * softness(i, j));
      add(attraction, j, i, value * softness(i, j));
      divergence += 2 * value * Math.log(value / weight(i, j));
    }
  }
  return { attraction, repulsion, z, divergence };
}

/** Root mean square of a − b over that of b. */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  let size = 0;
  for (let i = 0; i < b.length; i++) {
    difference += (a[i]! - b[i]!) ** 2;
    size += b[i]! ** 2;
  }
  return Math.sqrt(difference / size);
}
