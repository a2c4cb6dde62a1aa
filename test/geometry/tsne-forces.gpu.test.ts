import { browserBuilds } from '../support/browser-builds';
import { webgpuDescent } from '../../src/worker/webgpu/webgpu-descent';
import { describeForces } from './tsne-forces';

describeForces([
  {
    name: 'WebGPU',
    descend: async (start) => {
      const descent = await webgpuDescent(start);
      return { descent, forces: () => descent.forces() };
    },
  },
  ...browserBuilds(),
]);
