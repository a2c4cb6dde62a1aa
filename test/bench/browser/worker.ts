import { provideCompiledKernels } from '../../../src/worker/kernels';
import { provideThreads } from '../../../src/worker/threads';
import { serveBench } from '../bench-worker';

// As the page's own worker, but with as many cores as its name says; one is left to the page where there are more than two.
const threads = Number(self.name);
provideCompiledKernels();
provideThreads(
  (task) => {
    const helper = new Worker(new URL('../../../src/worker/thread.ts', import.meta.url), {
      type: 'module',
      name: 'helper',
    });
    helper.postMessage(task, []);
    return helper;
  },
  threads > 2 ? threads + 1 : threads,
);
serveBench(self);
