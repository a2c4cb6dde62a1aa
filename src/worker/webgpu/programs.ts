import attraction from './attraction.wgsl?raw';
import { BINDINGS, type BufferName, type MapBuffers } from './buffers';
import motion from './motion.wgsl?raw';
import repulsion from './repulsion.wgsl?raw';
import settings from './settings.wgsl?raw';
import totals from './totals.wgsl?raw';

/** Code of each shader, what it binds, and how many points one of its workgroups serves. */
const SHADERS = {
  repulsion: { code: repulsion, binds: ['positions', 'partials'], points: 64 },
  attraction: {
    code: attraction,
    binds: ['positions', 'partials', 'rows', 'columns', 'values', 'attraction', 'repulsion'],
    points: 4,
  },
  totals: { code: totals, binds: ['attraction', 'repulsion', 'velocities', 'totals'], points: Infinity },
  motion: {
    code: motion,
    binds: ['positions', 'attraction', 'repulsion', 'velocities', 'gains', 'totals'],
    points: 64,
  },
} as const satisfies Record<string, { code: string; binds: readonly BufferName[]; points: number }>;

type ProgramName = keyof typeof SHADERS;

/** A shader bound to the buffers of one map. */
export interface Program {
  /** Puts it into a pass over all points; `slices` counts for the repulsion only. */
  encode(pass: GPUComputePassEncoder, slices?: number): void;
}

export type Programs = Readonly<Record<ProgramName, Program>>;

/** The shaders of t-SNE for one map, compiled. Rejects when one does not compile. */
export async function createPrograms(
  device: GPUDevice,
  buffers: MapBuffers,
  points: number,
  degrees: 1 | 2,
): Promise<Programs> {
  const create = async (name: ProgramName): Promise<Program> => {
    const { code, binds, points: served } = SHADERS[name];
    const module = device.createShaderModule({ label: name, code: `${settings}\n${code}` });
    const pipeline = await device.createComputePipelineAsync({
      label: name,
      layout: 'auto',
      compute: { module, constants: { degrees } },
    });
    const group = device.createBindGroup({
      label: name,
      layout: pipeline.getBindGroupLayout(0),
      entries: ['settings' as const, ...binds].map((buffer) => ({
        binding: BINDINGS[buffer],
        resource: { buffer: buffers[buffer] },
      })),
    });
    return {
      encode(pass, slices = 1) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, group);
        pass.dispatchWorkgroups(Math.max(1, Math.ceil(points / served)), slices);
      },
    };
  };
  const [push, pull, total, move] = await Promise.all([
    create('repulsion'),
    create('attraction'),
    create('totals'),
    create('motion'),
  ]);
  return { repulsion: push, attraction: pull, totals: total, motion: move };
}
