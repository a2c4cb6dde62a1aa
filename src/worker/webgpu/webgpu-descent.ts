import type { DescentStart, DescentStep, Pause, TsneDescent } from '../../geometry/tsne-descent';
import { createBuffers, RECORD_BYTES, SETTINGS_BYTES, type MapBuffers } from './buffers';
import { GraphicsError, messageOf, openGraphics, type Graphics } from './device';
import { createPrograms, type Programs } from './programs';
import { createSubmissions } from './submissions';

/** Invocations that keep a large card busy: few points are cut into more slices. */
const INVOCATIONS = 131_072;
const FEWEST_SLICES = 8;
const MOST_SLICES = 32;
/** Points that one workgroup of repulsion.wgsl takes at a time. */
const TILE = 64;
/** What an iteration costs besides its pairs, as a number of pairs. */
const OVERHEAD = 1e6;

/** A descent whose forces can be read, for tests. */
export interface WebgpuDescent extends TsneDescent {
  /** Attraction and repulsion of the last iteration or measuring, records of four. */
  forces(): Promise<{ readonly attraction: Float32Array; readonly repulsion: Float32Array }>;
}

/** How the others of a point are cut. */
interface Slices {
  readonly length: number;
  readonly count: number;
}

/**
 * The descent on the graphics card: forces of all pairs, exact but for float32.
 *
 * Iterations follow each other on the card without being read back, as many at once as fit into 16 ms; one that
 * takes longer is cut by slices of its pairs. The same adapter gives the same bytes.
 *
 * Cost per iteration: 14 n² operations and 24 bytes for each entry of p.
 *
 * @throws GraphicsError where there is no WebGPU or too little memory; its methods too, when the card is lost.
 */
export async function webgpuDescent(
  start: DescentStart,
  opening: Promise<Graphics> = openGraphics(),
): Promise<WebgpuDescent> {
  const graphics = await opening;
  const n = start.positions.length / 4;
  const weight = n * n + OVERHEAD;
  const slices = sliced(n);
  const release = graphics.hold();
  const { buffers, programs } = await prepare(graphics, start, slices).catch((error: unknown) => {
    release();
    throw error;
  });
  const { capacity, run, read } = createSubmissions(graphics, buffers.staging);
  const configure = configurator(graphics.device, buffers.settings, n, slices);

  /** Forces between all pairs in several submissions, where one would take too long. */
  const pushInParts = async (pause: Pause) => {
    const some = Math.max(1, Math.floor(capacity() / (n * slices.length)));
    for (let first = 0; first < slices.count; first += some) {
      const count = Math.min(some, slices.count - first);
      configure(first);
      await run(n * slices.length * count, (pass) => programs.repulsion.encode(pass, count));
      await pause();
    }
    configure(0);
  };
  const push = (pass: GPUComputePassEncoder) => programs.repulsion.encode(pass, slices.count);
  const pull = (pass: GPUComputePassEncoder) => {
    programs.attraction.encode(pass);
    programs.totals.encode(pass);
  };
  configure(0);
  restart(graphics.device, buffers, n);
  return {
    engine: 'webgpu',
    device: graphics.software ? `${graphics.name}, on the processor` : graphics.name,
    async advance(count, step, pause) {
      configure(0, step);
      for (let left = count; ;) {
        const fitting = Math.floor(capacity() / weight);
        const whole = fitting >= 1;
        if (!whole) await pushInParts(pause);
        const some = whole ? Math.min(left, fitting) : 1;
        left -= some;
        const iterate = (pass: GPUComputePassEncoder) => {
          for (let i = 0; i < some; i++) {
            if (whole) push(pass);
            pull(pass);
            programs.motion.encode(pass);
          }
          if (left === 0) programs.totals.encode(pass);
        };
        const size = some * (whole ? weight : OVERHEAD);
        if (left === 0) return Math.sqrt((await read(buffers.totals, RECORD_BYTES, size, iterate))[2]!);
        await run(size, iterate);
        await pause();
      }
    },
    async measure(pause) {
      const whole = capacity() >= weight;
      if (!whole) await pushInParts(pause);
      const [z, logarithms] = await read(buffers.totals, RECORD_BYTES, 0, (pass) => {
        if (whole) push(pass);
        pull(pass);
      });
      return { z: z!, stretch: ((start.degreesOfFreedom + 1) / 4) * logarithms! };
    },
    restart: () => restart(graphics.device, buffers, n),
    positions: () => read(buffers.positions, RECORD_BYTES * n),
    forces: async () => ({
      attraction: withoutFourth(await read(buffers.attraction, RECORD_BYTES * n)),
      repulsion: withoutFourth(await read(buffers.repulsion, RECORD_BYTES * n)),
    }),
    close: () => {
      destroy(buffers);
      release();
    },
  };
}

function sliced(n: number): Slices {
  const wanted = Math.min(MOST_SLICES, Math.max(FEWEST_SLICES, Math.round(INVOCATIONS / n)));
  const length = TILE * Math.ceil(n / wanted / TILE);
  return { length, count: Math.ceil(n / length) };
}

/** Buffers and shaders; what the device refuses becomes the error of this call. */
async function prepare({ device, check }: Graphics, start: DescentStart, slices: Slices) {
  device.pushErrorScope('out-of-memory');
  device.pushErrorScope('validation');
  let buffers: MapBuffers | null = null;
  let programs: Programs | null = null;
  let refusal: string | null = null;
  try {
    buffers = createBuffers(device, start, slices.count);
    programs = await createPrograms(device, buffers, start.positions.length / 4, start.degreesOfFreedom);
  } catch (error) {
    refusal = messageOf(error);
  }
  const errors = [await device.popErrorScope(), await device.popErrorScope()];
  refusal ??= errors.find((error) => error !== null)?.message ?? null;
  if (buffers && programs && refusal === null) return { buffers, programs };
  if (buffers) destroy(buffers);
  check();
  throw new GraphicsError(`The graphics card cannot make this map: ${refusal}`);
}

function destroy(buffers: MapBuffers): void {
  for (const buffer of Object.values(buffers)) buffer.destroy();
}

/** Writes what settings.wgsl reads; a step is kept until the next one. */
function configurator(device: GPUDevice, buffer: GPUBuffer, n: number, slices: Slices) {
  let { exaggeration, learningRate, momentum }: DescentStep = {
    exaggeration: 1,
    learningRate: 0,
    momentum: 0,
  };
  return (firstSlice: number, step?: DescentStep) => {
    if (step) ({ exaggeration, learningRate, momentum } = step);
    const bytes = new ArrayBuffer(SETTINGS_BYTES);
    new Uint32Array(bytes).set([n, slices.length, slices.count, firstSlice]);
    new Float32Array(bytes).set([exaggeration, learningRate, momentum], 4);
    device.queue.writeBuffer(buffer, 0, bytes);
  };
}

function restart(device: GPUDevice, { velocities, gains }: MapBuffers, n: number): void {
  device.queue.writeBuffer(velocities, 0, new Float32Array(4 * n));
  device.queue.writeBuffer(gains, 0, new Float32Array(4 * n).fill(1));
}

/** The shaders keep a sum of another kind in the fourth number of each force. */
function withoutFourth(records: Float32Array): Float32Array {
  for (let at = 3; at < records.length; at += 4) records[at] = 0;
  return records;
}
