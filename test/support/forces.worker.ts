import type { DescentStart, DescentStep } from '../../src/geometry/tsne-descent';
import type { TsneKernel } from '../../src/geometry/kernels';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { provideCompiledKernels } from '../../src/worker/kernels';
import { formTeam, provideThreads } from '../../src/worker/threads';
import type { DescentUnderTest } from '../geometry/tsne-forces';
import { kernelForces, type TsneBuild } from './kernel-forces';

/** A build of the kernel, as it runs in the product: in a worker, which may wait for the helpers that it starts. */
export interface BrowserBuild {
  readonly relaxed: boolean;
  readonly threads: number;
}

/** What may be asked, by name, with what is answered. */
export type ForcesCalls = typeof calls;

const unpaused = () => undefined;
let made: DescentUnderTest | null = null;

const calls = {
  async descend(build: BrowserBuild, start: DescentStart) {
    made = await kernelForces({ name: '', create: () => create(build) }).descend(start);
  },
  advance: (count: number, step: DescentStep) => under().descent.advance(count, step, unpaused),
  measure: () => under().descent.measure(unpaused),
  restart: async () => under().descent.restart(),
  positions: () => under().descent.positions(),
  forces: () => under().forces(),
  close: async () => under().descent.close(),
};

function under(): DescentUnderTest {
  if (!made) throw new Error('forces.worker: descend was not called');
  return made;
}

async function create({ relaxed, threads }: BrowserBuild): ReturnType<TsneBuild['create']> {
  provideCompiledKernels(relaxed);
  if (threads === 1) {
    const kernel = await instantiate<TsneKernel & KernelExports>('tsne');
    return { kernel, begin: () => undefined, close: () => undefined };
  }
  provideThreads((task) => {
    const helper = new Worker(new URL('../../src/worker/thread.ts', import.meta.url), { type: 'module' });
    helper.postMessage(task, []);
    return helper;
  }, threads);
  const team = await formTeam(threads);
  if (!team)
    throw new Error('The page of the tests is not cross-origin isolated, so that threads cannot run.');
  return {
    kernel: team.kernel,
    begin: ({ positions, p, components, degreesOfFreedom }) =>
      team.enlist([positions.length / 4, p.columns.length, components, degreesOfFreedom]),
    close: () => team.dismiss(),
  };
}

self.addEventListener(
  'message',
  ({ data: { id, call, args } }: MessageEvent<{ id: number; call: keyof ForcesCalls; args: unknown[] }>) => {
    const answer = calls[call] as (...given: unknown[]) => Promise<unknown>;
    answer(...args).then(
      (value) => self.postMessage({ id, value }, { transfer: [] }),
      (error: unknown) => self.postMessage({ id, error: String(error) }, { transfer: [] }),
    );
  },
);
