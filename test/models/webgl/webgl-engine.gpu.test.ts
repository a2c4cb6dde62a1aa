import { expect, it } from 'vitest';
import { createWebglEngine } from '../../../src/models/webgl/webgl-engine';
import { expectClose } from '../../support/expect-close';
import { trainReference } from './reference';
import { makeSetup } from './setup';

const BATCH = 16;
const all = Uint32Array.from({ length: 40 }, (_, i) => i);

it.each([
  { maskPadding: true },
  { maskPadding: false },
  { maskPadding: true, outputs: 4 },
  { maskPadding: false, outputs: 4, hiddenUnits: 0 },
  { maskPadding: true, hiddenUnits: 0, embeddingDimension: 16 },
  { maskPadding: false, vocabularySize: 20_000 },
])('trains like the reference: %o', async (change) => {
  const setup = makeSetup(change);
  const engine = await createWebglEngine(setup);
  try {
    const order = Uint32Array.from({ length: 40 }, (_, i) => (i * 7) % 40);
    const epochs = 20;
    const batches: Uint32Array[] = [];
    const loss: number[] = [];
    const correct: number[] = [];
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let at = 0; at < order.length; at += BATCH) batches.push(order.subarray(at, at + BATCH));
      const totals = await engine.train(order, BATCH);
      loss.push(...totals.loss);
      correct.push(...totals.correct);
    }
    const expected = trainReference(setup, batches);
    expectClose(loss, expected.losses, { rtol: 0, atol: 1e-4 });
    expect(correct).toEqual(expected.correct);
    const weights = await engine.weights();
    expectClose(weights.embedding, expected.embedding, { rtol: 0, atol: 1e-4 });
    expectClose(weights.outputKernel, expected.outputKernel, { rtol: 0, atol: 1e-4 });
  } finally {
    engine.dispose();
  }
});

it('masked training leaves the padding row as it was, bit for bit; unmasked training does not', async () => {
  const paddingRow = async (maskPadding: boolean) => {
    const setup = makeSetup({ maskPadding });
    const engine = await createWebglEngine(setup);
    await engine.train(all, BATCH);
    const { embedding } = await engine.weights();
    engine.dispose();
    const d = setup.spec.embeddingDimension;
    return { before: [...setup.weights.embedding.subarray(0, d)], after: [...embedding.subarray(0, d)] };
  };
  const masked = await paddingRow(true);
  expect(masked.after).toEqual(masked.before);
  const unmasked = await paddingRow(false);
  for (const [c, value] of unmasked.after.entries()) expect(value).not.toBe(unmasked.before[c]);
});

it('evaluates without changing anything', async () => {
  const setup = makeSetup({ outputs: 3 }, 300);
  const engine = await createWebglEngine(setup);
  const rows = Uint32Array.from({ length: 300 }, (_, i) => i);
  const { lossSum, correct } = await engine.evaluate(rows);
  const expected = trainReference(setup, [rows]);
  expect(lossSum / 300).toBeCloseTo(expected.losses[0]!, 5);
  expect(correct).toBe(expected.correct[0]);
  expect(await engine.weights()).toEqual(setup.weights);
  expect(await engine.evaluate(rows)).toEqual({ lossSum, correct });
  expect(await engine.evaluate(new Uint32Array())).toEqual({ lossSum: 0, correct: 0 });
  engine.dispose();
});

it('gives the same from one call as from many, and starts from a copy of the weights', async () => {
  const setup = makeSetup();
  const given = setup.weights.embedding.slice();
  const run = async (calls: readonly Uint32Array[]) => {
    const engine = await createWebglEngine(setup);
    const loss: number[] = [];
    for (const rows of calls) loss.push(...(await engine.train(rows, 8)).loss);
    const weights = await engine.weights();
    engine.dispose();
    return { loss, weights };
  };
  const once = await run([all]);
  expect(once.loss.length).toBe(5);
  expect(await run([all.subarray(0, 16), all.subarray(16)])).toEqual(once);
  expect(setup.weights.embedding).toEqual(given);
});

it('holds more batches in one call than a tally has rows', async () => {
  const engine = await createWebglEngine(makeSetup());
  const rows = Uint32Array.from({ length: 70 }, (_, i) => i % 40);
  const { loss, correct } = await engine.train(rows, 1);
  expect([loss.length, correct.length]).toEqual([70, 70]);
  expect(loss.every((value) => value > 0)).toBe(true);
  engine.dispose();
});

it('names what does not fit', async () => {
  const setup = makeSetup();
  const ids = setup.sequences.ids.with(3, 60);
  await expect(createWebglEngine({ ...setup, sequences: { ...setup.sequences, ids } })).rejects.toThrow(
    'got 60',
  );
  const weights = { ...setup.weights, outputBias: new Float32Array(2) };
  await expect(createWebglEngine({ ...setup, weights })).rejects.toThrow('1 × 1 needs 1 numbers, got 2');
  const engine = await createWebglEngine(setup);
  await expect(engine.train(all, 0)).rejects.toThrow('batch size');
  engine.dispose();
});
