import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GloveOptions } from '../../src/data/recipe';
import { gloveVectors, gloveWeight, initGlove, stepGlove, type Cells } from '../../src/models/glove';
import { createRandom } from '../../src/math/random';

const OPTIONS: GloveOptions = {
  dimension: 3,
  window: 5,
  epochs: 20,
  learningRate: 0.05,
  xMax: 10,
  alpha: 0.75,
  weightsSeed: 1,
  orderSeed: 1,
};

/** A symmetric matrix of `words` words whose first two rows are empty. */
function randomCells(words: number): Cells {
  const random = createRandom(3);
  const matrix = Array.from({ length: words }, () => new Float32Array(words));
  for (let i = 2; i < words; i++) {
    for (let j = 2; j < i; j++) matrix[i]![j] = matrix[j]![i] = random.next() < 0.7 ? 30 * random.next() : 0;
  }
  const entries = matrix.map((row) => [...row.entries()].filter(([, value]) => value > 0));
  return {
    words,
    starts: Uint32Array.from([0, ...entries.map((_, i) => entries.slice(0, i + 1).flat().length)]),
    columns: Uint32Array.from(entries.flat(), ([column]) => column),
    values: Float32Array.from(entries.flat(), ([, value]) => value),
  };
}

function one(count: number, change: Partial<GloveOptions> = {}) {
  const cells: Cells = {
    words: 2,
    starts: Uint32Array.of(0, 1, 1),
    columns: Uint32Array.of(1),
    values: Float32Array.of(count),
  };
  const state = initGlove(cells, { ...OPTIONS, dimension: 2, epochs: 1, ...change });
  state.unshuffled = 0;
  return state;
}

describe('GloVe', () => {
  it('asks for ln 104 = 4.6444 where two words stand near each other 104 times', () => {
    const state = one(104);
    state.weights.set([0.5, -1, 0.3, 0, 0, 0, 0, 0, 0, 2, 1, 0.7]);
    stepGlove(state, 1);
    const error = 0.5 * 2 - 1 * 1 + 0.3 + 0.7 - 4.6443908991413725;
    expect(state.losses[0]).toBeCloseTo(0.5 * error ** 2, 12);
  });

  it('weighs counts by (x / xMax)^alpha, up to 1', () => {
    expect(gloveWeight(10, OPTIONS)).toBe(1);
    expect(gloveWeight(1000, OPTIONS)).toBe(1);
    expect(gloveWeight(5, OPTIONS)).toBeCloseTo(0.5946035575, 9);
  });

  it('steps down the slope of the cost', () => {
    const start = [0.5, -1, 0.3, 0, 0, 0, 0, 0, 0, 0.2, 0.4, 0.7];
    const costAt = (weights: readonly number[]) => {
      const state = one(4);
      state.weights.set(weights);
      stepGlove(state, 1);
      return state.losses[0]!;
    };
    const state = one(4);
    state.weights.set(start);
    stepGlove(state, 1);
    start.forEach((value, k) => {
      const h = 1e-5;
      const [above, below] = [h, -h].map((by) => costAt(start.map((w, i) => (i === k ? value + by : w))));
      const slope = (above! - below!) / (2 * h);
      // The sums of squares begin at 1, so the first step is the slope times the rate.
      expect((value - state.weights[k]!) / OPTIONS.learningRate).toBeCloseTo(slope, 8);
      expect(state.squares[k]).toBeCloseTo(1 + (OPTIONS.learningRate * slope) ** 2, 10);
    });
  });

  it('agrees with the reference: the same start and order give the same losses and weights', () => {
    const golden = JSON.parse(readFileSync('test/golden/glove.json', 'utf8')) as {
      [key in 'rows' | 'columns' | 'counts' | 'initial' | 'losses' | 'weights']: number[];
    } & { words: number; dimension: number; epochs: number };
    const { words, dimension, epochs, rows } = golden;
    const starts = new Uint32Array(words + 1).fill(rows.length, 1);
    const cells: Cells = {
      words,
      starts,
      columns: Uint32Array.from(golden.columns),
      values: Float32Array.from(golden.counts),
    };
    const state = initGlove(cells, { ...OPTIONS, dimension, epochs });
    state.unshuffled = 0;
    state.rows.set(rows);
    state.weights.set(golden.initial);
    while (!stepGlove(state, 17));
    golden.losses.forEach((loss, epoch) => expect(state.losses[epoch]).toBeCloseTo(loss, 10));
    golden.weights.forEach((weight, i) => expect(state.weights[i]).toBeCloseTo(weight, 10));
  });

  it('learns: the loss falls in every epoch at first, and reaches counts made from known vectors', () => {
    const random = createRandom(8);
    const known = Array.from({ length: 12 }, () => [random.normal(), random.normal()]);
    const values = known.flatMap(([a, b], i) =>
      known.filter((_, j) => j !== i).map(([c, d]) => Math.exp(a! * c! + b! * d! + 1)),
    );
    const cells: Cells = {
      words: 12,
      starts: Uint32Array.from({ length: 13 }, (_, i) => 11 * i),
      columns: Uint32Array.from({ length: 132 }, (_, i) => {
        const column = i % 11;
        return column < Math.floor(i / 11) ? column : column + 1;
      }),
      values: Float32Array.from(values),
    };
    const state = initGlove(cells, { ...OPTIONS, dimension: 2, epochs: 2000 });
    while (!stepGlove(state, 1e6));
    for (let epoch = 1; epoch < 20; epoch++)
      expect(state.losses[epoch]).toBeLessThan(state.losses[epoch - 1]!);
    expect(state.losses.at(-1)).toBeLessThan(1e-3);
  });

  it('is a matter of its seeds, in steps of any size', () => {
    const learn = (change: Partial<GloveOptions>, step: number) => {
      const state = initGlove(randomCells(20), { ...OPTIONS, ...change });
      while (!stepGlove(state, step));
      return gloveVectors(state);
    };
    const first = learn({}, 1e6);
    expect(learn({}, 7)).toEqual(first);
    expect(learn({ weightsSeed: 2 }, 1e6)).not.toEqual(first);
    expect(learn({ orderSeed: 2 }, 1e6)).not.toEqual(first);
  });

  it('gives w + w̃, and zeros to words without a cell', () => {
    const state = initGlove(randomCells(6), OPTIONS);
    const vectors = gloveVectors(state);
    expect([...vectors.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(vectors[2 * 3 + 1]).toBe(Math.fround(state.weights[2 * 4 + 1]! + state.weights[(6 + 2) * 4 + 1]!));
    expect(Math.max(...state.weights.map(Math.abs))).toBeLessThanOrEqual(0.5 / 4);
  });

  it('names what is wrong', () => {
    const none = {
      words: 3,
      starts: new Uint32Array(4),
      columns: new Uint32Array(0),
      values: new Float32Array(0),
    };
    expect(() => initGlove(none, OPTIONS)).toThrow('No two words of the vocabulary stand near each other');
    const init = (change: Partial<GloveOptions>) => () =>
      initGlove(randomCells(6), { ...OPTIONS, ...change });
    expect(init({ dimension: 0 })).toThrow(
      'Embedding dimension: must be a whole number of at least 1, got 0.',
    );
    expect(init({ epochs: 1.5 })).toThrow('Epochs: must be a whole number of at least 1, got 1.5.');
    expect(init({ learningRate: 0 })).toThrow('Learning rate: must be a number above 0, got 0.');
    expect(init({ xMax: NaN })).toThrow('x max: must be a number above 0, got NaN.');
    expect(init({ alpha: -1 })).toThrow('Alpha: must be a number above 0, got -1.');
  });
});
