import { expect, it } from 'vitest';
import { createCpuEngine } from '../../../src/models/cpu-engine';
import { createWebglEngine } from '../../../src/models/webgl/webgl-engine';
import { expectClose } from '../../support/expect-close';
import { allRows, describeEngine, randomSetup } from '../engines';
import { inOrder } from '../golden';

describeEngine('webgl', createWebglEngine);

it.each([
  { vocabularySize: 20_000, maskPadding: false },
  { hiddenUnits: 0, outputs: 7, embeddingDimension: 33 },
  { hiddenUnits: 19, outputs: 2, embeddingDimension: 5, maskPadding: false },
])('agrees with the CPU engine on %o', async (change) => {
  const setup = randomSetup(change, 50);
  const [cpu, webgl] = [await createCpuEngine(setup), await createWebglEngine(setup)];
  for (let epoch = 0; epoch < 5; epoch++) {
    const [a, b] = [await cpu.train(allRows(50), 16), await webgl.train(allRows(50), 16)];
    expectClose(b.loss, a.loss, { rtol: 0, atol: 1e-4 });
    expect(b.correct).toEqual(a.correct);
  }
  const [a, b] = [await cpu.evaluate(allRows(50)), await webgl.evaluate(allRows(50))];
  expectClose([b.lossSum], [a.lossSum], { rtol: 1e-4 });
  expect(b.correct).toBe(a.correct);
  const expected = inOrder(await cpu.weights());
  inOrder(await webgl.weights()).forEach((numbers, i) => {
    expectClose(numbers, expected[i]!, { rtol: 0, atol: 1e-4 });
  });
  cpu.dispose();
  webgl.dispose();
});

it('starts from a copy of the weights, gives them back, and changes nothing in an evaluation', async () => {
  const setup = randomSetup({ outputs: 3 }, 300);
  const given = structuredClone(setup.weights);
  const engine = await createWebglEngine(setup);
  setup.weights.embedding.fill(0);
  const first = await engine.evaluate(allRows(300));
  expect(await engine.weights()).toEqual(given);
  expect(await engine.evaluate(allRows(300))).toEqual(first);
  expect(await engine.evaluate(new Uint32Array())).toEqual({ lossSum: 0, correct: 0 });
  engine.dispose();
});

it('holds more batches in one call than a tally has rows, and takes batches larger than the documents', async () => {
  const setup = randomSetup({}, 40);
  const [engine, other] = [await createWebglEngine(setup), await createWebglEngine(setup)];
  expectClose((await engine.train(allRows(40), 1000)).loss, (await other.train(allRows(40), 40)).loss);
  const { loss, correct } = await engine.train(
    Uint32Array.from({ length: 70 }, (_, i) => i % 40),
    1,
  );
  expect([loss.length, correct.length]).toEqual([70, 70]);
  expect(loss.every((value) => value > 0)).toBe(true);
  expect((await engine.train(new Uint32Array(), 8)).loss).toHaveLength(0);
  engine.dispose();
  other.dispose();
});

it('names what does not fit', async () => {
  const setup = randomSetup({}, 4);
  const weights = { ...setup.weights, outputBias: new Float32Array(2) };
  await expect(createWebglEngine({ ...setup, weights })).rejects.toThrow('outputBias');
  const engine = await createWebglEngine(setup);
  await expect(engine.train(allRows(4), 0)).rejects.toThrow('batch size');
  engine.dispose();
});
