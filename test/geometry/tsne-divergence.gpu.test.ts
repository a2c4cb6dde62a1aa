import { provideCompiledKernels } from '../../src/worker/kernels';
import { webassemblyDescent } from '../../src/worker/descents';
import { mapEngines } from '../../src/worker/map-engines';
import { webgpuDescent } from '../../src/worker/webgpu/webgpu-descent';
import { expectDivergences } from './tsne-divergence';

provideCompiledKernels();

expectDivergences('WebGPU', async () => ({
  ...(await mapEngines(500)),
  descend: (start) => webgpuDescent(start),
}));
expectDivergences('WebAssembly with relaxed SIMD', async () => ({
  ...(await mapEngines(500)),
  descend: (start) => webassemblyDescent(start),
}));
