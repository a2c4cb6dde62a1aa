import { GraphicsError, MAP_READ, messageOf, type Graphics } from './device';

/** Length of one submission, so that the page can draw in between. */
const SUBMISSION_MS = 16;
/** Pairs a millisecond at first, which even a processor does; afterwards they are measured. */
const FIRST_PACE = 1e5;

type Encode = (pass: GPUComputePassEncoder) => void;

/** Work given to the graphics card, one submission at a time. */
export interface Submissions {
  /** Pairs of points that fit into the next submission, at the pace of those before. */
  readonly capacity: () => number;
  /** Submits one pass and waits for its end. `pairs`: how many it goes over, 0 when it says nothing of the pace. */
  readonly run: (pairs: number, encode: Encode) => Promise<void>;
  /** As `run`, and gives the first bytes of a buffer as they are afterwards. */
  readonly read: (
    buffer: GPUBuffer,
    bytes: number,
    pairs?: number,
    encode?: Encode,
  ) => Promise<Float32Array<ArrayBuffer>>;
}

/**
 * Submissions to a device, read back through `staging`.
 *
 * @throws GraphicsError by the methods, when the device was lost or refused a command.
 */
export function createSubmissions({ device, check }: Graphics, staging: GPUBuffer): Submissions {
  let pace = FIRST_PACE;
  const submit = (encode: Encode | null, copied: GPUBuffer | null, bytes: number) => {
    const encoder = device.createCommandEncoder();
    if (encode) {
      const pass = encoder.beginComputePass();
      encode(pass);
      pass.end();
    }
    if (copied) encoder.copyBufferToBuffer(copied, 0, staging, 0, bytes);
    device.queue.submit([encoder.finish()]);
  };
  const finish = async (pairs: number, work: () => Promise<unknown>) => {
    const begun = performance.now();
    try {
      await work();
    } catch (error) {
      check();
      throw new GraphicsError(`The graphics card failed: ${messageOf(error)}`, { cause: error });
    }
    check();
    if (pairs > 0) pace = Math.min(2 * pace, pairs / Math.max(0.1, performance.now() - begun));
  };
  return {
    capacity: () => pace * SUBMISSION_MS,
    async run(pairs, encode) {
      await finish(pairs, () => {
        submit(encode, null, 0);
        return device.queue.onSubmittedWorkDone();
      });
    },
    async read(buffer, bytes, pairs = 0, encode) {
      await finish(pairs, () => {
        submit(encode ?? null, buffer, bytes);
        return staging.mapAsync(MAP_READ, 0, bytes);
      });
      const copy = new Float32Array(staging.getMappedRange(0, bytes).slice(0));
      staging.unmap();
      return copy;
    },
  };
}
