import { describe, expect, it } from 'vitest';
import type { ClassifierSpec } from '../../src/data/classifier';
import { createRandom } from '../../src/math/random';
import { crossEntropy, forward, initialWeights } from '../../src/models/classifier';
import { ADAM, type ClassifierEngine, type EngineSetup } from '../../src/models/classifier-engine';
import { expectClose } from '../support/expect-close';
import { inOrder, setupOf, variants } from './golden';

type Create = (setup: EngineSetup) => Promise<ClassifierEngine>;

const SPEC: ClassifierSpec = {
  vocabularySize: 50,
  sequenceLength: 10,
  embeddingDimension: 16,
  hiddenUnits: 16,
  outputs: 1,
  maskPadding: true,
  freezeEmbedding: false,
};

/** Documents given by hand; initial weights by seed 1. */
export function smallSetup(
  change: Partial<ClassifierSpec>,
  documents: readonly (readonly number[])[],
  labels: readonly number[],
): EngineSetup {
  const spec = { ...SPEC, ...change };
  const offsets = new Uint32Array(documents.length + 1);
  documents.forEach((ids, i) => (offsets[i + 1] = offsets[i]! + ids.length));
  return {
    spec,
    weights: initialWeights(spec, 1),
    sequences: { ids: Int32Array.from(documents.flat()), offsets, length: spec.sequenceLength },
    labels: Uint16Array.from(labels),
    adam: ADAM,
  };
}

/** Documents of random length over random tokens, padding and [UNK] left out. */
export function randomSetup(change: Partial<ClassifierSpec>, count: number, seed = 1): EngineSetup {
  const { vocabularySize, sequenceLength, outputs } = { ...SPEC, ...change };
  const random = createRandom(seed);
  const documents = Array.from({ length: count }, () =>
    Array.from({ length: random.integer(sequenceLength + 1) }, () => 2 + random.integer(vocabularySize - 2)),
  );
  const labels = documents.map(() => random.integer(Math.max(outputs, 2)));
  return smallSetup(change, documents, labels);
}

/** Central differences of the mean loss along each weight of one part, in double precision. */
function slopesByDifferences(setup: EngineSetup, part: keyof EngineSetup['weights']): number[] {
  const { spec, sequences, labels } = setup;
  const count = labels.length;
  const lossAt = (i: number, step: number) => {
    const numbers = setup.weights[part].slice();
    numbers[i]! += step;
    const weights = { ...setup.weights, [part]: numbers };
    let sum = 0;
    for (let row = 0; row < count; row++) {
      const ids = sequences.ids.subarray(sequences.offsets[row], sequences.offsets[row + 1]);
      sum += crossEntropy(forward(spec, weights, ids).scores, labels[row]!);
    }
    return { loss: sum / count, at: numbers[i]! };
  };
  return Array.from(setup.weights[part], (_, i) => {
    const [up, down] = [lossAt(i, 2 ** -10), lossAt(i, -(2 ** -10))];
    return (up.loss - down.loss) / (up.at - down.at);
  });
}

export const allRows = (n: number) => Uint32Array.from({ length: n }, (_, i) => i);

/** What every engine must do; `create` makes the engine under test. */
export function describeEngine(name: 'cpu' | 'webassembly' | 'webgl', create: Create): void {
  const using = async <T>(setup: EngineSetup, use: (engine: ClassifierEngine) => Promise<T>): Promise<T> => {
    const engine = await create(setup);
    try {
      return await use(engine);
    } finally {
      engine.dispose();
    }
  };

  describe(`engine ${name}`, () => {
    it.each(variants)('agrees with PyTorch over 200 steps: $name', async (variant) => {
      const { setup, batches } = setupOf(variant);
      const rows = Uint32Array.from(batches.flatMap((batch) => [...batch]));
      await using(setup, async (engine) => {
        const { loss } = await engine.train(rows, batches[0]!.length);
        expectClose(loss, variant.losses, { rtol: 0, atol: 1e-4 });
        inOrder(await engine.weights()).forEach((numbers, i) => {
          expectClose(numbers, variant.weights[i]!, { rtol: 0, atol: 2e-4 });
        });
      });
    });

    it('gives equal bytes for equal calls, and for the same batches in other slices', async () => {
      const setup = randomSetup({}, 40);
      const rows = allRows(40);
      const whole = () =>
        using(setup, async (engine) => ({
          totals: await engine.train(rows, 6),
          weights: await engine.weights(),
        }));
      const [a, b] = [await whole(), await whole()];
      expect(a).toEqual(b);
      const sliced = await using(setup, async (engine) => {
        const parts = [await engine.train(rows.subarray(0, 18), 6), await engine.train(rows.subarray(18), 6)];
        return { loss: parts.flatMap(({ loss }) => [...loss]), weights: await engine.weights() };
      });
      expect(sliced.loss).toEqual([...a.totals.loss]);
      expect(sliced.weights).toEqual(a.weights);
    });

    it.each([true, false])(
      'moves the padding row only when padding counts; left out: %s',
      async (maskPadding) => {
        const setup = randomSetup({ maskPadding }, 40);
        const after = await using(setup, async (engine) => {
          await engine.train(allRows(40), 8);
          return engine.weights();
        });
        const same = [...after.embedding.subarray(0, 16)].every((x, i) => x === setup.weights.embedding[i]);
        expect(same).toBe(maskPadding);
      },
    );

    it.each([{ maskPadding: true }, { maskPadding: false, hiddenUnits: 0 }])(
      'leaves every bit of a frozen embedding, and trains the rest: %o',
      async (change) => {
        const setup = randomSetup({ freezeEmbedding: true, ...change }, 40);
        await using(setup, async (engine) => {
          const before = await engine.evaluate(allRows(40));
          for (let epoch = 0; epoch < 20; epoch++) await engine.train(allRows(40), 8);
          expect((await engine.evaluate(allRows(40))).lossSum).toBeLessThan(before.lossSum);
          const { embedding, outputKernel } = await engine.weights();
          expect(embedding).toEqual(setup.weights.embedding);
          expect(outputKernel.every((w, i) => w !== setup.weights.outputKernel[i])).toBe(true);
        });
      },
    );

    it.each([
      { maskPadding: true },
      { maskPadding: false, outputs: 3 },
      { maskPadding: false, hiddenUnits: 0, embeddingDimension: 3 },
    ])('steps along the slope that finite differences give: %o', async (change) => {
      const made = randomSetup({ vocabularySize: 9, embeddingDimension: 6, hiddenUnits: 5, ...change }, 6);
      // Biases keep the hidden units of a document without words away from the corner of the ReLU.
      const hiddenBias = made.weights.hiddenBias.map((_, j) => (j % 2 ? -0.1 : 0.1));
      const setup = { ...made, weights: { ...made.weights, hiddenBias } };
      // Without memory and with epsilon 1, a step is alpha · g / (s |g| + 1), which can be solved for g.
      const adam = { learningRate: 1, beta1: 0, beta2: 0.5, epsilon: 1 };
      const after = await using({ ...setup, adam }, async (engine) => {
        await engine.train(allRows(6), 6);
        return engine.weights();
      });
      const s = Math.SQRT1_2;
      for (const part of Object.keys(after) as (keyof typeof after)[]) {
        const found = Array.from(after[part], (w, i) => {
          const moved = setup.weights[part][i]! - w;
          return moved / (s - s * Math.abs(moved));
        });
        expectClose(found, slopesByDifferences(setup, part), { rtol: 1e-3, atol: 2e-6 });
      }
    });

    it('pools as the formulas say', async () => {
      const embedding = Float32Array.of(10, 20, 0, 0, 1, 2, 3, 4);
      for (const [maskPadding, mean] of [
        [true, [2, 3]],
        [false, [(4 + 2 * 10) / 4, (6 + 2 * 20) / 4]],
      ] as const) {
        const setup = smallSetup(
          {
            vocabularySize: 4,
            embeddingDimension: 2,
            hiddenUnits: 0,
            sequenceLength: 4,
            outputs: 2,
            maskPadding,
          },
          [[2, 3]],
          [1],
        );
        const identity = Float32Array.of(1, 0, 0, 1);
        const weights = { ...setup.weights, embedding, outputKernel: identity };
        const { lossSum } = await using({ ...setup, weights }, (engine) => engine.evaluate(allRows(1)));
        expect(lossSum).toBeCloseTo(Math.log(1 + Math.exp(mean[0] - mean[1])), 6);
      }
    });

    it('has loss ln 2 at logit 0, and takes a document without words', async () => {
      const setup = smallSetup({}, [[]], [1]);
      const { lossSum, correct } = await using(setup, (engine) => engine.evaluate(allRows(1)));
      expect(lossSum).toBeCloseTo(Math.LN2, 6);
      expect(correct).toBe(0);
    });

    it.each([
      [100, 1, 0],
      [-100, 1, 100],
      [100, 0, 100],
      [-100, 0, 0],
    ])('does not overflow at logit %d with label %d', async (bias, label, loss) => {
      const setup = smallSetup({}, [[]], [label]);
      const weights = { ...setup.weights, outputBias: Float32Array.of(bias) };
      await using({ ...setup, weights }, async (engine) => {
        expect((await engine.evaluate(allRows(1))).lossSum).toBeCloseTo(loss, 4);
        expect((await engine.train(allRows(1), 1)).loss[0]).toBeCloseTo(loss, 4);
        expect(Number.isFinite((await engine.weights()).outputBias[0])).toBe(true);
      });
    });

    it('counts as right what has probability above one half: logits −1, 0.3, 0.7', async () => {
      const setup = smallSetup(
        { vocabularySize: 5, embeddingDimension: 2, hiddenUnits: 0 },
        [[2], [3], [4]],
        [0, 1, 1],
      );
      const embedding = Float32Array.of(0, 0, 0, 0, -1, 0, 0.3, 0, 0.7, 0);
      const weights = { ...setup.weights, embedding, outputKernel: Float32Array.of(1, 0) };
      const { correct } = await using({ ...setup, weights }, (engine) => engine.evaluate(allRows(3)));
      expect(correct).toBe(3);
    });

    it('takes the first of equal scores', async () => {
      const setup = smallSetup({ outputs: 3 }, [[], []], [0, 2]);
      await using(setup, async (engine) => {
        expect((await engine.evaluate(Uint32Array.of(0))).correct).toBe(1);
        expect((await engine.evaluate(Uint32Array.of(1))).correct).toBe(0);
      });
    });

    it.each([2, 3, 16, 64, 100, 300])(
      'trains an epoch with %d numbers a word',
      async (embeddingDimension) => {
        const setup = randomSetup({ embeddingDimension, maskPadding: embeddingDimension % 3 === 0 }, 64);
        await using(setup, async (engine) => {
          const before = await engine.evaluate(allRows(64));
          for (let epoch = 0; epoch < 20; epoch++) await engine.train(allRows(64), 16);
          const after = await engine.evaluate(allRows(64));
          expect(after.lossSum).toBeLessThan(before.lossSum);
        });
      },
    );
  });
}
