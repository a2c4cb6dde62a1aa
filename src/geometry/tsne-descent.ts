import type { MapEngine } from '../data/projection';
import type { JointProbabilities } from './joint-probabilities';
import { TSNE_PHASES, type TsneKernel } from './kernels';

/** Called between parts of long work; waits when it is time for others to run. Rejects to give the work up. */
export type Pause = () => Promise<void> | undefined;

/** Where a descent begins. */
export interface DescentStart {
  readonly p: JointProbabilities;
  /** Records of four: x, y, z (0 in two dimensions), 0. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly degreesOfFreedom: 1 | 2;
}

/** Settings of an iteration. */
export interface DescentStep {
  readonly exaggeration: number;
  readonly learningRate: number;
  readonly momentum: number;
}

/** The gradient descent of t-SNE on one engine; every engine passes the same tests. */
export interface TsneDescent {
  readonly engine: MapEngine;
  /** What it runs on, for the user: `SIMD, 2 threads`. */
  readonly device: string;
  /** `count` iterations. Gives the norm of the last gradient times its gains. */
  advance(count: number, step: DescentStep, pause: Pause): Promise<number>;
  /** Z = Σ_{i≠j} w_ij and Σ_{j>i} −p_ij log w_ij at the current positions. */
  measure(pause: Pause): Promise<{ readonly z: number; readonly stretch: number }>;
  /** Forgets velocities and gains. */
  restart(): void;
  /** Records as in `DescentStart`; a copy. */
  positions(): Promise<Float32Array>;
  /** Gives threads and memory back; nothing may be called afterwards. */
  close(): void;
}

/** Parts of a phase between two looks at the clock, about 5 ms. Those of the first phase grow with the points. */
const partsAtATime = (phase: number, points: number) =>
  phase === TSNE_PHASES.pullAndSort ? Math.max(1, Math.floor(400_000 / points)) : 64;

/** The descent by a kernel in this thread, and perhaps in others that help it. */
export function kernelDescent(
  kernel: TsneKernel,
  start: DescentStart,
  { engine, device, close }: Pick<TsneDescent, 'engine' | 'device' | 'close'>,
): TsneDescent {
  const { p } = start;
  const n = start.positions.length / 4;
  kernel.create(n, p.columns.length, start.components, start.degreesOfFreedom);
  const floats = (at: number, length: number) => new Float32Array(kernel.memory.buffer, at >>> 0, length);
  new Int32Array(kernel.memory.buffer, kernel.rowsAt() >>> 0, n + 1).set(p.rows);
  new Uint32Array(kernel.memory.buffer, kernel.columnsAt() >>> 0, p.columns.length).set(p.columns);
  floats(kernel.valuesAt(), p.values.length).set(p.values);
  floats(kernel.positionsAt(), 4 * n).set(start.positions);
  /** Whether the forces are those of the current positions. */
  let fresh = false;

  const run = async (phase: number, pause: Pause) => {
    kernel.open(phase);
    const parts = partsAtATime(phase, n);
    while (!kernel.run(parts)) {
      const waiting = pause();
      if (waiting) await waiting;
    }
  };
  const refresh = async (pause: Pause) => {
    if (fresh) return;
    await run(TSNE_PHASES.pullAndSort, pause);
    await run(TSNE_PHASES.push, pause);
    fresh = true;
  };
  return {
    engine,
    device,
    async advance(count, { exaggeration, learningRate, momentum }, pause) {
      for (let i = 0; i < count; i++) {
        await refresh(pause);
        kernel.setStep(exaggeration, learningRate, momentum);
        fresh = false;
        await run(TSNE_PHASES.move, pause);
      }
      return Math.sqrt(kernel.total());
    },
    async measure(pause) {
      await refresh(pause);
      await run(TSNE_PHASES.stretch, pause);
      return { z: kernel.z(), stretch: kernel.total() };
    },
    restart: () => kernel.restart(),
    positions: async () => floats(kernel.positionsAt(), 4 * n).slice(),
    close,
  };
}
