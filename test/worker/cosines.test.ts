import { afterEach, expect, it } from 'vitest';
import { provideKernels } from '../../src/math/wasm/load';
import { cosinesOf } from '../../src/worker/cosines';
import { provideKernelFiles } from '../support/kernels';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const vectors = () =>
  keyedVectorsOf(vocabularyOf({ good: 1 }), [
    [0, 2],
    [3, 4],
    [-8, 6],
  ]);

afterEach(provideKernelFiles);

it('makes the cosines of a source once', async () => {
  const held = vectors();
  const first = cosinesOf(held);
  expect(cosinesOf(held)).toBe(first);
  expect(cosinesOf(vectors())).not.toBe(first);
  expect([...(await first).near(1)]).toEqual([0.8, 1, 0].map((x) => expect.closeTo(x, 3)));
});

it('goes on in JavaScript where no kernel can be had', async () => {
  provideKernels(() => Promise.reject(new Error('barred by the policy of this page')));
  const cosines = await cosinesOf(vectors());
  expect([...cosines.near(1)]).toEqual([0.8, 1, 0].map((x) => expect.closeTo(x, 6)));
});
