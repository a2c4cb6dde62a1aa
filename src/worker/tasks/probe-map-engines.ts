import type { MapEngineProbe } from '../../data/projection';
import { canShareMemory } from '../../math/wasm/features';
import { loadKernel } from '../../math/wasm/load';
import type { TaskFunction } from '../server';
import { kernelDevice } from '../descents';
import { threadsAvailable } from '../threads';
import { findAdapter, messageOf } from '../webgpu/device';

export const probeMapEngines: TaskFunction<'probeMapEngines'> = async () => ({
  engines: [await probeWebgpu(), await probeWebassembly(), JAVASCRIPT],
});

const JAVASCRIPT: MapEngineProbe = {
  engine: 'javascript',
  available: true,
  device: '1 thread',
  note: 'Runs everywhere, several times slower.',
};

async function probeWebgpu(): Promise<MapEngineProbe> {
  const missing = (note: string): MapEngineProbe => ({
    engine: 'webgpu',
    available: false,
    device: '',
    note,
  });
  try {
    const adapter = await findAdapter();
    if (!adapter) return missing('This browser gives WebGPU no graphics card.');
    const note = adapter.software
      ? 'It computes on the processor, where WebAssembly is faster.'
      : 'All pairs of words, up to 30,000 words.';
    return { engine: 'webgpu', available: true, device: adapter.name, note };
  } catch (error) {
    return missing(`WebGPU failed: ${messageOf(error)}`);
  }
}

async function probeWebassembly(): Promise<MapEngineProbe> {
  try {
    const threads = threadsAvailable();
    await loadKernel('tsne', threads > 1);
    const note = canShareMemory()
      ? 'Near words one by one, far ones in groups (Barnes-Hut).'
      : 'Several threads need a server that sends the headers of cross-origin isolation, as npm start does.';
    return { engine: 'webassembly', available: true, device: kernelDevice(threads), note };
  } catch (error) {
    const note = `WebAssembly failed its start: ${messageOf(error)}`;
    return { engine: 'webassembly', available: false, device: '', note };
  }
}
