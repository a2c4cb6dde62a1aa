import { afterEach, expect, it } from 'vitest';
import { provideKernels } from '../../src/math/wasm/load';
import { probeMapEngines } from '../../src/worker/tasks/probe-map-engines';
import { provideKernelFiles } from '../support/kernels';

const context = { signal: new AbortController().signal, report: () => undefined };

afterEach(() => provideKernelFiles());

it('says of each engine whether it is there and on what it runs', async () => {
  provideKernelFiles();
  const { engines } = await probeMapEngines({}, context);
  expect(engines).toEqual([
    {
      engine: 'webgpu',
      available: false,
      device: '',
      note: 'This browser gives WebGPU no graphics card.',
    },
    expect.objectContaining({ engine: 'webassembly', available: true, device: 'SIMD, 1 thread' }),
    expect.objectContaining({ engine: 'javascript', available: true }),
  ]);
});

it('says why WebAssembly cannot start', async () => {
  provideKernels(() => Promise.reject(new Error('barred by policy')));
  const { engines } = await probeMapEngines({}, context);
  expect(engines[1]).toMatchObject({
    engine: 'webassembly',
    available: false,
    note: 'WebAssembly failed its start: barred by policy',
  });
});
