import { expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { initTsne, stepTsne, type TsneEngines } from '../../src/geometry/tsne';
import divergence from '../golden/tsne-divergence.json';
import layouts from '../golden/tsne-layout.json';
import { relativeError } from '../support/exact-forces';

const X = matrix(layouts.rows, layouts.columns, Float32Array.from(layouts.X));
const unpaused = () => undefined;

/** Engines against scikit-learn's figures of one layout. */
export function expectDivergences(name: string, create: () => Promise<TsneEngines>): void {
  it.each(divergence.cases)(
    `${name} has scikit-learn’s KL and gradient at fixed positions: $components D, ν = $degreesOfFreedom`,
    async (reference) => {
      const { components, perplexity, positions } = reference;
      const recordsInOrder = (order: Uint32Array) => {
        const records = new Float32Array(4 * X.rows);
        order.forEach((row, i) =>
          records.set(positions.slice(row * components, (row + 1) * components), 4 * i),
        );
        return records;
      };
      const engines = await create();
      const options = {
        components: components as 2 | 3,
        perplexity,
        maxIter: 250,
        earlyExaggeration: 12,
        learningRate: 'auto',
        init: 'pca',
        degreesOfFreedom: reference.degreesOfFreedom as 1 | 2,
        engine: 'auto',
        seed: 1,
      } as const;
      const state = initTsne(X, options, {
        ...engines,
        descend: (start) => engines.descend({ ...start, positions: recordsInOrder(state.order) }),
      });
      while (state.work.stage !== 'descent') await stepTsne(state, 100, unpaused);
      const { descent } = state.work;

      const { z, stretch } = await descent.measure(unpaused);
      const kl = state.negativeEntropy + 2 * stretch + Math.log(z);
      expect(Math.abs(kl / reference.kl - 1)).toBeLessThan(1e-4);
      if (!reference.gradient) return;

      const before = await descent.positions();
      // The first step is −0.8 · learning rate · gradient: no velocity yet, so every gain falls to 0.8.
      const learningRate = 1e5;
      await descent.advance(1, { exaggeration: 1, learningRate, momentum: 0 }, unpaused);
      const after = await descent.positions();
      const gradient = new Float32Array(components * X.rows);
      state.order.forEach((row, i) => {
        for (let c = 0; c < components; c++) {
          gradient[row * components + c] = (before[4 * i + c]! - after[4 * i + c]!) / 0.8 / learningRate;
        }
      });
      expect(relativeError(gradient, reference.gradient)).toBeLessThan(1e-3);
    },
  );
}
