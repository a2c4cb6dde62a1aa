import { describe, expect, it } from 'vitest';
import { lengthShares } from '../../src/data/length-shares';

const summary = (documentsByLength: number[]) => ({
  histogram: [],
  binWidth: 1,
  longest: documentsByLength.length - 1,
  mean: 0,
  percentile90: 0,
  documentsByLength: Uint32Array.from(documentsByLength),
});

describe('lengthShares', () => {
  it('counts documents longer than L and padded positions', () => {
    // lengths 1, 2, 2, 4
    const lengths = summary([0, 1, 2, 0, 1]);
    expect(lengthShares(lengths, 2)).toEqual({ truncated: 0.25, padding: 1 - 7 / 8 });
    expect(lengthShares(lengths, 4)).toEqual({ truncated: 0, padding: 1 - 9 / 16 });
    expect(lengthShares(lengths, 1)).toEqual({ truncated: 0.75, padding: 0 });
  });

  it('agrees with counting one by one', () => {
    const lengths = Array.from({ length: 100 }, (_, i) => i + 1);
    const counts = Array.from({ length: 101 }, (_, length) => (length > 0 ? 1 : 0));
    const L = 90;
    const { truncated, padding } = lengthShares(summary(counts), L);
    expect(truncated).toBe(lengths.filter((length) => length > L).length / 100);
    expect(padding).toBeCloseTo(
      lengths.reduce((sum, length) => sum + Math.max(0, L - length), 0) / (100 * L),
      12,
    );
  });

  it('has nothing to truncate without documents', () => {
    expect(lengthShares(summary([]), 10)).toEqual({ truncated: 0, padding: 0 });
  });

  it.each([0, -1, 1.5, NaN])('refuses L = %s', (L) => {
    expect(() => lengthShares(summary([1]), L)).toThrow(`L must be a positive integer, got ${L}`);
  });
});
