import { afterEach, expect, it } from 'vitest';
import { provideKernels } from '../../src/math/wasm/load';
import { unitRowsOf } from '../../src/worker/unit-rows';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const vectors = () =>
  keyedVectorsOf(vocabularyOf({ good: 1 }), [
    [0, 2],
    [3, 4],
    [-8, 6],
  ]);

afterEach(provideKernelFiles);

it('makes the rows of a source once', async () => {
  const held = vectors();
  const first = unitRowsOf(held);
  expect(unitRowsOf(held)).toBe(first);
  expect(unitRowsOf(vectors())).not.toBe(first);
  expect([...(await first).unit.data]).toEqual([0, 1, 0.6, 0.8, -0.8, 0.6].map(Math.fround));
});

it('goes on in JavaScript where no kernel can be had', async () => {
  provideKernels(() => Promise.reject(new Error('barred by the policy of this page')));
  const rows = await unitRowsOf(vectors());
  expect([...rows.scores(1)]).toEqual([0.8, 1, 0].map((x) => expect.closeTo(x, 6)));
});
