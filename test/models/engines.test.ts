import { describe, expect, it } from 'vitest';
import type { ClassifierWeights } from '../../src/data/classifier';
import { createCpuEngine } from '../../src/models/cpu-engine';
import { createWebassemblyEngine } from '../../src/models/webassembly-engine';
import { expectClose } from '../support/expect-close';
import { provideKernelFiles } from '../support/kernels';
import { allRows, describeEngine, randomSetup, smallSetup } from './engines';
import { inOrder } from './golden';

provideKernelFiles();

describeEngine('cpu', createCpuEngine);
describeEngine('webassembly', createWebassemblyEngine);

describe('both engines', () => {
  it.each([
    { hiddenUnits: 0, outputs: 7, embeddingDimension: 33 },
    { hiddenUnits: 512, outputs: 1, embeddingDimension: 4, maskPadding: false },
    { hiddenUnits: 19, outputs: 2, embeddingDimension: 18, maskPadding: false },
    { hiddenUnits: 1, outputs: 3, embeddingDimension: 2 },
  ])('agree on %o', async (change) => {
    const setup = randomSetup(change, 100);
    const [cpu, wasm] = [await createCpuEngine(setup), await createWebassemblyEngine(setup)];
    for (let epoch = 0; epoch < 10; epoch++) {
      const [a, b] = [await cpu.train(allRows(100), 7), await wasm.train(allRows(100), 7)];
      expectClose(b.loss, a.loss, { rtol: 0, atol: 1e-4 });
    }
    const [a, b] = [await cpu.evaluate(allRows(100)), await wasm.evaluate(allRows(100))];
    expectClose([b.lossSum], [a.lossSum], { rtol: 1e-4 });
    expectSame(await wasm.weights(), await cpu.weights());
  });

  it('agree on words that are silent for 5,000 steps and come back', async () => {
    const setup = smallSetup(
      {},
      [
        [2, 3, 4],
        [5, 6],
        [7, 3],
      ],
      [1, 0, 1],
    );
    const [cpu, wasm] = [await createCpuEngine(setup), await createWebassemblyEngine(setup)];
    const rows = Uint32Array.from({ length: 5003 }, (_, i) => (i < 1 || i > 5001 ? 0 : 1 + (i % 2)));
    for (const engine of [cpu, wasm]) await engine.train(rows, 1);
    expectSame(await wasm.weights(), await cpu.weights());
  });

  it('agree on a long silence that ends with the training', async () => {
    const setup = smallSetup(
      {},
      [
        [2, 3, 4],
        [5, 6],
      ],
      [1, 0],
    );
    const [cpu, wasm] = [await createCpuEngine(setup), await createWebassemblyEngine(setup)];
    const rows = Uint32Array.from({ length: 300 }, (_, i) => (i === 5 ? 0 : 1));
    for (const engine of [cpu, wasm]) await engine.train(rows, 1);
    expectSame(await wasm.weights(), await cpu.weights());
  });

  it('agree past the horizon of the tables of the kernel, some 400 steps with these betas', async () => {
    const made = smallSetup({ vocabularySize: 8 }, [[2, 3], [4], [4]], [1, 0, 1]);
    const setup = { ...made, adam: { ...made.adam, beta1: 0.8, beta2: 0.9 } };
    const [cpu, wasm] = [await createCpuEngine(setup), await createWebassemblyEngine(setup)];
    const rows = Uint32Array.from({ length: 700 }, (_, i) => (i === 600 || i === 630 ? 0 : 1 + (i % 2)));
    for (const engine of [cpu, wasm]) await engine.train(rows, 1);
    expectSame(await wasm.weights(), await cpu.weights());
  });

  it('agree on silence when epsilon outweighs the gradients', async () => {
    const made = smallSetup(
      {},
      [
        [2, 3, 4],
        [5, 6],
      ],
      [1, 0],
    );
    const setup = { ...made, adam: { ...made.adam, learningRate: 0.1, epsilon: 0.1 } };
    const [cpu, wasm] = [await createCpuEngine(setup), await createWebassemblyEngine(setup)];
    const rows = Uint32Array.from({ length: 60 }, (_, i) => (i < 10 ? 0 : 1));
    for (const engine of [cpu, wasm]) await engine.train(rows, 1);
    const [expected, actual] = [await cpu.weights(), await wasm.weights()];
    const moved = (w: ClassifierWeights) => w.embedding.map((x, i) => x - setup.weights.embedding[i]!);
    expectClose(moved(actual).subarray(32, 80), moved(expected).subarray(32, 80), { rtol: 2e-4, atol: 2e-8 });
  });
});

describe('createWebassemblyEngine', () => {
  it('takes a batch larger than the documents, and one larger than a call of the kernel', async () => {
    const setup = randomSetup({}, 30);
    const [a, b] = [await createWebassemblyEngine(setup), await createWebassemblyEngine(setup)];
    const rows = allRows(30);
    expect(await a.train(rows, 1000)).toEqual(await b.train(rows, 30));
    const many = Uint32Array.from({ length: 20_000 }, (_, i) => i % 30);
    const { loss } = await a.train(many, 20_000);
    expect(loss).toHaveLength(1);
    expect((await a.train(many, 9000)).loss).toHaveLength(3);
    expect((await a.train(new Uint32Array(), 8)).loss).toHaveLength(0);
  });

  it('gives back the weights it was given', async () => {
    const setup = randomSetup({ embeddingDimension: 5, hiddenUnits: 3, outputs: 3 }, 4);
    const engine = await createWebassemblyEngine(setup);
    expect(await engine.weights()).toEqual(setup.weights);
  });

  it('rejects calls after dispose', async () => {
    const engine = await createWebassemblyEngine(randomSetup({}, 4));
    engine.dispose();
    await expect(engine.weights()).rejects.toThrow('disposed of');
  });

  it('refuses setups that do not fit together', async () => {
    const setup = randomSetup({}, 4);
    const refuse = async (change: Partial<typeof setup>, message: string) =>
      await expect(createWebassemblyEngine({ ...setup, ...change })).rejects.toThrow(message);
    const { weights, sequences, adam } = setup;
    await refuse({ labels: new Uint16Array(3) }, 'one per document, 4; got 3');
    await refuse({ labels: Uint16Array.of(0, 1, 2, 0) }, 'document 2 is of class 2');
    await refuse(
      { weights: { ...weights, outputBias: new Float32Array(2) } },
      'outputBias must hold 1 numbers, got 2',
    );
    await refuse({ sequences: { ...sequences, ids: sequences.ids.map(() => 50) } }, '[0, 50)');
    await refuse({ spec: { ...setup.spec, sequenceLength: 1 } }, 'the sequence length is 1');
    await refuse({ adam: { ...adam, learningRate: 0 } }, 'Learning rate');
    await refuse({ adam: { ...adam, beta1: 0.9995 } }, 'Adam');
    const engine = await createWebassemblyEngine(setup);
    await expect(engine.train(allRows(4), 0)).rejects.toThrow('batch size');
  });
});

function expectSame(actual: ClassifierWeights, expected: ClassifierWeights) {
  const others = inOrder(expected);
  inOrder(actual).forEach((numbers, i) => expectClose(numbers, others[i]!, { rtol: 0, atol: 1e-4 }));
}
