import { describe, expect, it } from 'vitest';
import { createCpuEngine } from '../../src/models/cpu-engine';
import { createWebassemblyEngine } from '../../src/models/webassembly-engine';
import { expectClose } from '../support/expect-close';
import { provideKernelFiles } from '../support/kernels';
import { allRows, randomSetup } from './engines';
import { inOrder } from './golden';

provideKernelFiles();

const DOCUMENTS = 33;

/** Every dimension and hidden layer, masked and not, with 1 to 5 outputs in turn. */
const shapes = [2, 3, 5, 17, 100, 300].flatMap((embeddingDimension) =>
  [0, 16, 7].flatMap((hiddenUnits) =>
    [true, false].map((maskPadding) => ({ embeddingDimension, hiddenUnits, maskPadding })),
  ),
);

describe('the kernel and plain TypeScript', () => {
  it.each(shapes.map((shape, i) => ({ ...shape, outputs: 1 + (i % 5), freezeEmbedding: i % 7 === 6 })))(
    'agree on %o',
    async (shape) => {
      const setup = randomSetup({ ...shape, vocabularySize: 23, sequenceLength: 7 }, DOCUMENTS, 3);
      const [cpu, kernel] = [await createCpuEngine(setup), await createWebassemblyEngine(setup)];
      const rows = allRows(DOCUMENTS);
      for (const batchSize of [8, 5, 40, 1]) {
        const [a, b] = [await cpu.train(rows, batchSize), await kernel.train(rows, batchSize)];
        expectClose(b.loss, a.loss, { rtol: 0, atol: 1e-4 });
        const [c, d] = [await cpu.evaluate(rows), await kernel.evaluate(rows)];
        expectClose([d.lossSum], [c.lossSum], { rtol: 1e-4 });
        expect(d.correct).toBe(c.correct);
      }
      const expected = inOrder(await cpu.weights());
      inOrder(await kernel.weights()).forEach((numbers, i) => {
        expectClose(numbers, expected[i]!, { rtol: 0, atol: 1e-4 });
      });
    },
  );
});
