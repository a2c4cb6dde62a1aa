import { tensor1d, tensor2d, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { adamStep } from '../../../src/models/webgl/adam';
import { documentList, tokenRows } from '../../../src/models/webgl/batch-lists';
import { crossEntropy } from '../../../src/models/webgl/cross-entropy';
import { openDevice } from '../../../src/models/webgl/device';
import { meanOfRows } from '../../../src/models/webgl/mean-of-rows';
import { expectClose } from '../../support/expect-close';

beforeAll(async () => {
  await openDevice();
});

describe('meanOfRows', () => {
  const capacity = { documents: 2, tokens: 4 };
  const lookUp = (maskPadding: boolean) =>
    tidy(() => {
      const sequences = { ids: Int32Array.of(1, 2), offsets: Uint32Array.of(0, 2, 2), length: 4 };
      const source = { sequences, labels: new Uint16Array(2), maskPadding };
      const list = documentList(source, Uint32Array.of(0, 1), capacity, 1);
      const rows = tensor1d(tokenRows(list, capacity, 4));
      const embedding = tensor2d([9, 9, 1, 10, 2, 20, 5, 5], [4, 2]);
      const { value, grads } = valueAndGrads(() => meanOfRows(embedding, tensor1d(list), rows, 2))(
        [embedding],
        tensor2d([1, 10, 100, 1000], [2, 2]),
      );
      return { mean: [...value.dataSync()], gradient: [...grads[0]!.dataSync()] };
    });

  it('masked: means over real tokens; the padding row takes no part', () => {
    const { mean, gradient } = lookUp(true);
    expect(mean).toEqual([1.5, 15, 0, 0]);
    expect(gradient).toEqual([0, 0, 0.5, 5, 0.5, 5, 0, 0]);
  });

  it('unmasked: means over all positions, padding included', () => {
    const { mean, gradient } = lookUp(false);
    expect(mean).toEqual([5.25, 12, 9, 9]);
    expect(gradient).toEqual([100.5, 1005, 0.25, 2.5, 0.25, 2.5, 0, 0]);
  });
});

describe('crossEntropy', () => {
  const outcomes = (outputs: number, logits: number[], labels: number[]) =>
    tidy(() => {
      const n = labels.length;
      const sequences = { ids: new Int32Array(), offsets: new Uint32Array(n + 1), length: 1 };
      const source = { sequences, labels: Uint16Array.from(labels), maskPadding: true };
      const capacity = { documents: n + 1, tokens: 1 };
      const list = documentList(source, Uint32Array.from(labels.keys()), capacity, 1);
      const scores = tensor2d([...logits, ...Array<number>(outputs).fill(7)], [n + 1, outputs]);
      const { value, grads } = valueAndGrads(() => crossEntropy(scores, tensor1d(list)))([scores]);
      const flat = [...value.dataSync()];
      return {
        loss: flat.slice(0, n),
        right: flat.slice(n + 1, -1),
        empty: [flat[n], flat.at(-1)],
        gradient: [...grads[0]!.dataSync()],
      };
    });

  it('takes logits of any size, not probabilities', () => {
    const { loss, right, empty, gradient } = outcomes(1, [0, 0, 1000, 1000, -1000, 2], [0, 1, 0, 1, 0, 0]);
    expectClose(loss, [Math.LN2, Math.LN2, 1000, 0, 0, Math.log1p(Math.exp(2))], { atol: 1e-6 });
    expect(right).toEqual([1, 0, 0, 1, 1, 0]);
    expect(empty).toEqual([0, 0]);
    expectClose(gradient, [0.5, -0.5, 1, 0, 0, 1 / (1 + Math.exp(-2)), 0], { atol: 1e-6 });
  });

  it('softmax: stays finite, and the first largest score counts', () => {
    const { loss, right, empty, gradient } = outcomes(3, [1000, 0, -1000, 5, 5, 1, 5, 5, 1], [1, 0, 1]);
    const even = Math.log(2 + Math.exp(-4));
    expectClose(loss, [1000, even, even], { atol: 1e-6 });
    expect(right).toEqual([0, 1, 0]);
    expect(empty).toEqual([0, 0]);
    const [p, q] = [Math.exp(-even), Math.exp(-4 - even)];
    expectClose(gradient, [1, -1, 0, p - 1, p, q, p, p - 1, q, 0, 0, 0], { atol: 1e-6 });
  });
});

it('adamStep: first step moves each weight by about the learning rate, against its gradient', () => {
  const options = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
  const [weight, first, second] = tidy(() => {
    const start = {
      weight: tensor2d([1, -1, 0.3], [1, 3]),
      first: tensor2d([0, 0, 0], [1, 3]),
      second: tensor2d([0, 0, 0], [1, 3]),
    };
    const rate = (0.001 * Math.sqrt(0.001)) / 0.1;
    const next = adamStep(start, tensor2d([0.5, -2, 0], [1, 3]), rate, options);
    return [next.weight, next.first, next.second].map((t) => [...t.dataSync()]);
  });
  expectClose(weight!, [0.999, -0.999, 0.3], { atol: 1e-6 });
  expect(weight![2]).toBe(Math.fround(0.3));
  expectClose(first!, [0.05, -0.2, 0]);
  expectClose(second!, [0.00025, 0.004, 0]);
});
