import { describe, expect, it } from 'vitest';
import { createRecorder, record, snapshotsBefore, wants } from '../../src/models/snapshots';

const recordAll = (numbers: number, epochs: number) => {
  const recorder = createRecorder(numbers);
  for (let epoch = 1; epoch <= epochs; epoch++) record(recorder, epoch, Float32Array.of(epoch));
  return recorder;
};

describe('a recorder', () => {
  it('keeps every epoch while there is room, not copied', () => {
    const embedding = Float32Array.of(1, 2);
    const recorder = createRecorder(2);
    record(recorder, 1, embedding);
    expect(snapshotsBefore(recorder, 2).embeddings[0]).toBe(embedding);
    expect(snapshotsBefore(recordAll(160_000, 20), Infinity).epochs).toHaveLength(20);
  });

  it('gives only those before the epoch that the run keeps', () => {
    const { epochs, embeddings } = snapshotsBefore(recordAll(10, 6), 4);
    expect(epochs).toEqual([1, 2, 3]);
    expect(embeddings.map(([first]) => first)).toEqual([1, 2, 3]);
  });

  it('thins evenly beyond 40', () => {
    expect(snapshotsBefore(recordAll(10, 41), Infinity).epochs).toEqual(
      Array.from({ length: 20 }, (_, i) => 2 * (i + 1)),
    );
    const { epochs } = snapshotsBefore(recordAll(10, 200), Infinity);
    expect(epochs.length).toBeLessThanOrEqual(40);
    expect(new Set(epochs.map((epoch, i) => epoch - (epochs[i - 1] ?? 0)))).toEqual(new Set([8]));
  });

  it('thins at 16 MiB: 4 of 1,000,000 numbers, none of 5,000,000', () => {
    expect(snapshotsBefore(recordAll(1e6, 5), Infinity).epochs).toEqual([2, 4]);
    const none = recordAll(5e6, 5);
    expect(snapshotsBefore(none, Infinity).epochs).toEqual([]);
    expect(wants(none, 6)).toBe(false);
  });

  it('goes on from the past of a run', () => {
    const past = { epochs: [2, 3], embeddings: [Float32Array.of(2), Float32Array.of(3)] };
    const recorder = createRecorder(10, past);
    record(recorder, 9, Float32Array.of(9));
    expect(snapshotsBefore(recorder, Infinity).epochs).toEqual([2, 3, 9]);
  });
});
