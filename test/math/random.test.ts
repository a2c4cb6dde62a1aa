import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';

describe('createRandom', () => {
  it('gives the same numbers for the same seed and stream', () => {
    const draw = (seed: number, stream?: number) => {
      const random = createRandom(seed, stream);
      return Array.from({ length: 8 }, () => random.bits());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7, 0)).not.toEqual(draw(7, 1));
    expect(draw(2 ** 40)).not.toEqual(draw(0));
  });

  it('is fixed for all time: results made with a seed can be made again', () => {
    const random = createRandom(1);
    expect([random.bits(), random.bits(), random.bits()]).toMatchInlineSnapshot(`
      [
        3748074583,
        1998728902,
        508629736,
      ]
    `);
  });

  it('spreads evenly over [0, 1)', () => {
    const random = createRandom(3);
    const bins = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(random.next() * 10)]! += 1;
    // chi-square with 9 degrees of freedom stays below 27.9 in 99.9 % of cases
    const chiSquare = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('has normal numbers of mean 0 and variance 1', () => {
    const random = createRandom(4);
    const x = Array.from({ length: 50_000 }, () => random.normal());
    const mean = x.reduce((a, b) => a + b, 0) / x.length;
    const variance = x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  it('shuffles without losing anything', () => {
    const items = createRandom(5).shuffle(Uint32Array.from({ length: 1000 }, (_, i) => i));
    expect([...items]).not.toEqual([...items].toSorted((a, b) => a - b));
    expect([...items].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  it('draws every integer below n', () => {
    const random = createRandom(6);
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(7)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(random.integer(1)).toBe(0);
  });

  it('refuses seeds and limits that are no integers', () => {
    expect(() => createRandom(0.5)).toThrow('the seed must be an integer, got 0.5');
    expect(() => createRandom(1).integer(0)).toThrow('n must be an integer from 1 to 2^32, got 0');
  });
});
