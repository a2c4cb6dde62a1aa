import { hasRelaxedSimd } from '../../src/math/wasm/features';
import type { ForcesEngine } from '../geometry/tsne-forces';
import type { BrowserBuild, ForcesCalls } from './forces.worker';

/** The builds of the t-SNE kernel in a browser, which has relaxed SIMD and workers. */
export function browserBuilds(): readonly ForcesEngine[] {
  if (!hasRelaxedSimd())
    throw new Error('The browser of the tests has no relaxed SIMD; take a current Chromium.');
  return [
    engine('plain SIMD', { relaxed: false, threads: 1 }),
    engine('plain SIMD, 2 threads', { relaxed: false, threads: 2 }),
    engine('relaxed SIMD', { relaxed: true, threads: 1 }),
    engine('relaxed SIMD, 2 threads', { relaxed: true, threads: 2 }),
  ];
}

const engine = (name: string, build: BrowserBuild): ForcesEngine => ({
  name,
  async descend(start) {
    const worker = new Worker(new URL('./forces.worker.ts', import.meta.url), { type: 'module' });
    const ask = asker(worker);
    await ask('descend', build, start);
    const descent = {
      engine: 'webassembly' as const,
      device: name,
      advance: (...[count, step]: Parameters<ForcesCalls['advance']>) => ask('advance', count, step),
      measure: () => ask('measure'),
      restart: () => void ask('restart'),
      positions: () => ask('positions'),
      close: () => void ask('close').finally(() => worker.terminate()),
    };
    return { descent, forces: () => ask('forces') };
  },
});

/** Asks a worker and waits for its answer. */
function asker(worker: Worker) {
  let last = 0;
  return <Call extends keyof ForcesCalls>(
    call: Call,
    ...args: Parameters<ForcesCalls[Call]>
  ): ReturnType<ForcesCalls[Call]> => {
    const id = ++last;
    worker.postMessage({ id, call, args }, []);
    const answer = new Promise((resolve, reject) => {
      const listen = ({ data }: MessageEvent<{ id: number; value?: unknown; error?: string }>) => {
        if (data.id !== id) return;
        worker.removeEventListener('message', listen);
        if (data.error === undefined) resolve(data.value);
        else reject(new Error(data.error));
      };
      worker.addEventListener('message', listen);
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    });
    return answer as ReturnType<ForcesCalls[Call]>;
  };
}
