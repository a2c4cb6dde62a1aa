import { provideCompiledKernels } from './kernels';
import { serve } from './server';
import { tasks } from './tasks';
import { provideThreads } from './threads';

provideCompiledKernels();
provideThreads((task) => {
  const helper = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module', name: 'helper' });
  helper.postMessage(task, []);
  return helper;
}, navigator.hardwareConcurrency);
serve(self, tasks);
