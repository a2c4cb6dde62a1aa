import { expect, it } from 'vitest';
import { createWebglEngine } from '../../../src/models/webgl/webgl-engine';
import { expectClose } from '../../support/expect-close';
import { trainReference } from './reference';
import { makeSetup } from './setup';

const BATCH = 16;

it.each([
  { maskPadding: true },
  { maskPadding: false },
  { maskPadding: true, outputs: 4 },
  { maskPadding: false, outputs: 4, hiddenUnits: 0 },
  { maskPadding: true, hiddenUnits: 0, embeddingDimension: 16 },
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
