import type { Matrix } from '../../src/data/matrix';
import type { JointProbabilities } from '../../src/geometry/joint-probabilities';
import type { NeighborKernel, TsneKernel } from '../../src/geometry/kernels';
import { stepTsne, type TsneEngines, type TsneState } from '../../src/geometry/tsne';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { webassemblyDescent } from '../../src/worker/descents';
import { mapEngines } from '../../src/worker/map-engines';
import { provideKernelFiles } from './kernels';

provideKernelFiles();

export const unpaused = () => undefined;

export const tsneKernel = () => instantiate<TsneKernel & KernelExports>('tsne');

/** Fresh kernels of a map. */
export async function tsneKernels() {
  return {
    neighbors: await instantiate<NeighborKernel & KernelExports>('neighbors'),
    tsne: await tsneKernel(),
  };
}

/** What a map is made with, in one thread. */
export async function tsneEngines(): Promise<TsneEngines> {
  return { ...(await mapEngines()), descend: (start) => webassemblyDescent(start, 1) };
}

export async function runToTheEnd(state: TsneState): Promise<TsneState> {
  while ((await stepTsne(state, 64, unpaused)) !== 'done');
  return state;
}

/** The k nearest other rows of row i by sorting all of them, in doubles. */
export function bruteNeighbors({ rows, columns, data }: Matrix, i: number, k: number) {
  const all = Array.from({ length: rows }, (_, index) => {
    let squared = 0;
    for (let c = 0; c < columns; c++) squared += (data[i * columns + c]! - data[index * columns + c]!) ** 2;
    return { index, squared };
  });
  return all
    .filter(({ index }) => index !== i)
    .sort((a, b) => a.squared - b.squared || a.index - b.index)
    .slice(0, k);
}

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
