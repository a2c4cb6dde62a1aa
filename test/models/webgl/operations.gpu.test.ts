import { tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { adamRate, adamUniforms } from '../../../src/models/webgl/adam';
import {
  batchList,
  createUses,
  documentTexels,
  listLength,
  tokenTexels,
} from '../../../src/models/webgl/batch-lists';
import { outcomes, recordOutcome, tallyNumbers } from '../../../src/models/webgl/cross-entropy';
import { dense, inputSlopes, updateKernel } from '../../../src/models/webgl/dense';
import { openDevice } from '../../../src/models/webgl/device';
import { meanOfRows, updateRows } from '../../../src/models/webgl/embedding';
import {
  draw,
  drawNumbers,
  firstNumbers,
  listTexels,
  texels,
  type Texels,
} from '../../../src/models/webgl/texels';
import { expectClose } from '../../support/expect-close';

beforeAll(async () => {
  await openDevice();
});

/** A matrix of texels whose first numbers are given. */
const plain = (numbers: readonly number[], rows: number, columns: number) =>
  texels(
    numbers.flatMap((number) => [number, 0, 0, 0]),
    rows,
    columns,
  );

/** Number `channel` of each texel. */
const read = (of: Texels, channel: 'x' | 'y' | 'z' | 'w' = 'x') => {
  const { rows, columns } = of;
  const code = `void main() { ivec2 at = place(); setOutput(ofAt(at.x, at.y).${channel}); }`;
  return [...drawNumbers({ reads: { of }, rows, columns, code }).dataSync()];
};

/** Adam that makes a step of g itself: without memory, and epsilon far above the root of v. */
const DESCENT = adamUniforms({ learningRate: 1, beta1: 0, beta2: 1, epsilon: 1 }, 1);

describe('texels', () => {
  it.each([
    [3, 5],
    [5000, 3],
    [9000, 1],
  ])('come back in place: %i × %i', (rows, columns) => {
    const numbers = Array.from({ length: 4 * rows * columns }, (_, i) => i);
    tidy(() => {
      const of = texels(numbers, rows, columns);
      const code = 'void main() { ivec2 at = place(); setOutput(ofAt(at.x, at.y)); }';
      const copy = draw({ reads: { of }, rows, columns, code });
      for (const [channel, name] of (['x', 'y', 'z', 'w'] as const).entries()) {
        expect(read(copy, name)).toEqual(numbers.filter((i) => i % 4 === channel));
      }
      expect([...firstNumbers(of).dataSync()]).toEqual(numbers.filter((i) => i % 4 === 0));
    });
  });

  it('are refused where a texture could not hold them', () => {
    expect(() => texels([], 2 ** 20, 2 ** 16)).toThrow('do not fit into a texture');
  });
});

describe('the embedding', () => {
  const sequences = { ids: Int32Array.of(1, 2), offsets: Uint32Array.of(0, 2, 2), length: 4 };
  const batch = Uint32Array.of(0, 1);
  const capacity = { documents: 3, rows: 4, uses: 4 };
  const lookUp = (masked: boolean) =>
    tidy(() => {
      const uses = createUses(sequences, 4, masked)(batch);
      const list = listTexels(batchList(batch, uses, capacity), listLength(capacity));
      const corpus = {
        documents: listTexels(documentTexels(sequences, Uint16Array.of(0, 1)), 2),
        tokens: listTexels(tokenTexels(sequences), 1),
        sequenceLength: 4,
        masked,
      };
      const embedding = plain([9, 9, 1, 10, 2, 20, 5, 5], 4, 2);
      const slopes = plain([1, 10, 100, 1000, 7, 7], 3, 2);
      const updated = updateRows(embedding, slopes, list, capacity, uses.rows.length, DESCENT);
      const before = read(embedding);
      return {
        mean: read(meanOfRows(embedding, corpus, list, capacity)),
        gradient: read(updated).map((after, i) => before[i]! - after),
      };
    });

  it('masked: means over real tokens; the padding row takes no part', () => {
    const { mean, gradient } = lookUp(true);
    expect(mean).toEqual([1.5, 15, 0, 0, 0, 0]);
    expect(gradient).toEqual([0, 0, 0.5, 5, 0.5, 5, 0, 0]);
  });

  it('unmasked: means over all positions, padding included', () => {
    const { mean, gradient } = lookUp(false);
    expect(mean).toEqual([5.25, 12, 9, 9, 0, 0]);
    expect(gradient).toEqual([100.5, 1005, 0.25, 2.5, 0.25, 2.5, 0, 0]);
  });
});

describe('dense layers', () => {
  const kernel = () => plain([1, 2, 3, 4, -10, 0.5], 3, 2);
  const x = () => plain([1, 2, 3, -1], 2, 2);

  it('multiply, add the last row, and cut off below 0 when asked', () => {
    tidy(() => {
      expect(read(dense(x(), kernel(), false))).toEqual([-3, 10.5, -10, 2.5]);
      expect(read(dense(x(), kernel(), true))).toEqual([0, 10.5, 0, 2.5]);
    });
  });

  it('hand slopes back, less those that a ReLU stopped', () => {
    tidy(() => {
      const dy = plain([1, 10, 0, 2], 2, 2);
      expect(read(inputSlopes(dy, kernel(), null))).toEqual([21, 43, 4, 8]);
      expect(read(inputSlopes(dy, kernel(), plain([0, 1, 5, 0], 2, 2)))).toEqual([0, 43, 4, 0]);
    });
  });

  it('step along the sum of x · dy, the bias along the sum of dy', () => {
    tidy(() => {
      const after = read(updateKernel(kernel(), x(), plain([1, 10, 0, 2], 2, 2), DESCENT));
      const before = read(kernel());
      expect(after.map((value, i) => before[i]! - value)).toEqual([1, 16, 2, 18, 1, 12]);
    });
  });
});

describe('outcomes', () => {
  const of = (outputs: number, logits: number[], labels: number[], share = 1) =>
    tidy(() => {
      const n = labels.length;
      const sequences = { ids: new Int32Array(), offsets: new Uint32Array(n + 1), length: 1 };
      const capacity = { documents: n + 1, rows: 0, uses: 0 };
      const list = listTexels(batchList(Uint32Array.from(labels.keys()), null, capacity), n + 1);
      const documents = listTexels(documentTexels(sequences, Uint16Array.from(labels)), n);
      const scores = plain([...logits, ...Array<number>(outputs).fill(7)], n + 1, outputs);
      const outcome = outcomes(scores, documents, list, share);
      const ofFirst = (numbers: number[]) => numbers.filter((_, i) => i % outputs === 0);
      const [loss, right] = [ofFirst(read(outcome, 'y')), ofFirst(read(outcome, 'z'))];
      return {
        loss: loss.slice(0, -1),
        right: right.slice(0, -1),
        empty: [loss.at(-1), right.at(-1)],
        slopes: read(outcome),
      };
    });

  it('take logits of any size, not probabilities', () => {
    const { loss, right, empty, slopes } = of(1, [0, 0, 1000, 1000, -1000, 2], [0, 1, 0, 1, 0, 0]);
    expectClose(loss, [Math.LN2, Math.LN2, 1000, 0, 0, Math.log1p(Math.exp(2))], { atol: 1e-6 });
    expect(right).toEqual([1, 0, 0, 1, 1, 0]);
    expect(empty).toEqual([0, 0]);
    expectClose(slopes, [0.5, -0.5, 1, 0, 0, 1 / (1 + Math.exp(-2)), 0], { atol: 1e-6 });
  });

  it('softmax: stay finite, and the first largest score counts', () => {
    const { loss, right, empty, slopes } = of(3, [1000, 0, -1000, 5, 5, 1, 5, 5, 1], [1, 0, 1]);
    const even = Math.log(2 + Math.exp(-4));
    expectClose(loss, [1000, even, even], { atol: 1e-6 });
    expect(right).toEqual([0, 1, 0]);
    expect(empty).toEqual([0, 0]);
    const [p, q] = [Math.exp(-even), Math.exp(-4 - even)];
    expectClose(slopes, [1, -1, 0, p - 1, p, q, p, p - 1, q, 0, 0, 0], { atol: 1e-6 });
  });

  it('weigh loss and slopes by the share of a document, and verdicts not', () => {
    const { loss, right, slopes } = of(1, [0, 0], [0, 1], 0.25);
    expectClose(loss, [Math.LN2 / 4, Math.LN2 / 4], { atol: 1e-6 });
    expect(right).toEqual([1, 0]);
    expectClose(slopes, [0.125, -0.125, 0], { atol: 1e-6 });
  });

  it('add up in the row of their batch, and leave the others', () => {
    tidy(() => {
      const outcome = texels([9, 0.5, 1, 0, 9, 0.25, 1, 0, 9, 2, 0, 0], 3, 1);
      const tally = recordOutcome(texels([1, 2, 0, 0, 3, 4, 0, 0], 2, 1), outcome, 1);
      expect([...tallyNumbers(tally).dataSync()]).toEqual([1, 2, 2.75, 2]);
    });
  });
});

it('the first step of Adam moves a weight by about the learning rate, against its gradient', () => {
  const options = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
  const [weight, first, second] = tidy(() => {
    const biases = plain([1, -1, 0.3], 1, 3);
    const slopes = plain([0.5, -2, 0], 1, 3);
    const next = updateKernel(biases, slopes, slopes, adamUniforms(options, adamRate(options, 1)));
    return [read(next), read(next, 'y'), read(next, 'z')];
  });
  expectClose(weight, [0.999, -0.999, 0.3], { atol: 1e-6 });
  expect(weight[2]).toBe(Math.fround(0.3));
  expectClose(first, [0.05, -0.2, 0]);
  expectClose(second, [0.00025, 0.004, 0]);
});
