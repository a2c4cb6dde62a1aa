import type { DescentStart } from '../../geometry/tsne-descent';
import { GraphicsError, USAGE } from './device';
import { fullRows } from './full-rows';

/** Binding of each buffer, the same in all shaders. */
export const BINDINGS = {
  settings: 0,
  positions: 1,
  partials: 2,
  rows: 3,
  columns: 4,
  values: 5,
  attraction: 6,
  repulsion: 7,
  velocities: 8,
  gains: 9,
  totals: 10,
} as const;

export type BufferName = keyof typeof BINDINGS;

export interface MapBuffers extends Record<BufferName, GPUBuffer> {
  /** Where results of up to one record a point are copied to be read. */
  readonly staging: GPUBuffer;
}

/** Bytes of `Settings` in settings.wgsl, and of one record. */
export const SETTINGS_BYTES = 32;
export const RECORD_BYTES = 16;

/**
 * All that a map keeps on the graphics card; 16 · slices + 80 bytes a point and 8 an entry of p.
 *
 * @throws GraphicsError when a buffer would be larger than the device allows.
 */
export function createBuffers(device: GPUDevice, start: DescentStart, slices: number): MapBuffers {
  const most = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  const made: GPUBuffer[] = [];
  const create = (size: number, usage: number) => {
    if (size > most) {
      for (const buffer of made) buffer.destroy();
      throw new GraphicsError(
        `The graphics card takes ${megabytes(most)} in one piece, and this map needs ${megabytes(size)}.`,
      );
    }
    const buffer = device.createBuffer({ size, usage: usage | USAGE.copyTarget });
    made.push(buffer);
    return buffer;
  };
  const filled = (data: Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>) => {
    const buffer = create(Math.max(4, data.byteLength), USAGE.storage | USAGE.copySource);
    device.queue.writeBuffer(buffer, 0, data);
    return buffer;
  };
  const bytes = start.positions.byteLength;
  const records = () => create(bytes, USAGE.storage | USAGE.copySource);
  const { rows, columns, values } = fullRows(start.p);
  return {
    settings: create(SETTINGS_BYTES, USAGE.uniform),
    positions: filled(new Float32Array(start.positions)),
    partials: create(bytes * slices, USAGE.storage),
    rows: filled(rows),
    columns: filled(columns),
    values: filled(values),
    attraction: records(),
    repulsion: records(),
    velocities: records(),
    gains: records(),
    totals: create(RECORD_BYTES, USAGE.storage | USAGE.copySource),
    staging: create(bytes, USAGE.mapRead),
  };
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`;
