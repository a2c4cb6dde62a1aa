import type { Snapshots } from '../data/snapshots';

/** Most that a run keeps of its past: 25 epochs of 10,000 words of 16 numbers. */
const MOST_BYTES = 16 * 2 ** 20;
const MOST_SNAPSHOTS = 40;

/** Embeddings kept while a training goes on; changed by `record` only. */
export interface Recorder {
  /** Every how many epochs one is kept. */
  every: number;
  readonly most: number;
  kept: { readonly epoch: number; readonly embedding: Float32Array }[];
}

/**
 * A recorder with room for 40 embeddings of this many numbers and for 16 MiB, whichever is less; perhaps for none.
 *
 * @param past Snapshots of the training that is continued.
 */
export function createRecorder(numbers: number, past: Snapshots | null = null): Recorder {
  const most = Math.min(MOST_SNAPSHOTS, Math.floor(MOST_BYTES / (4 * Math.max(numbers, 1))));
  const recorder: Recorder = { every: 1, most, kept: [] };
  past?.epochs.forEach((epoch, i) => record(recorder, epoch, past.embeddings[i]!));
  return recorder;
}

/** Whether this epoch's embedding is to be kept for now. */
export function wants({ every, most }: Recorder, epoch: number): boolean {
  return most > 0 && epoch % every === 0;
}

/**
 * Keeps an embedding, not copied, if the recorder wants its epoch. When room runs out, every second one is let go of
 * and from then on only multiples of twice the distance are kept, so that what remains is spread evenly.
 */
export function record(recorder: Recorder, epoch: number, embedding: Float32Array): void {
  if (!wants(recorder, epoch)) return;
  recorder.kept.push({ epoch, embedding });
  while (recorder.kept.length > recorder.most) {
    recorder.every *= 2;
    recorder.kept = recorder.kept.filter((one) => one.epoch % recorder.every === 0);
  }
}

/** What is kept of the epochs before `epoch`. */
export function snapshotsBefore({ kept }: Recorder, epoch: number): Snapshots {
  const earlier = kept.filter((one) => one.epoch < epoch);
  return { epochs: earlier.map((one) => one.epoch), embeddings: earlier.map((one) => one.embedding) };
}
