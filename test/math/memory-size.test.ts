import { describe, expect, it } from 'vitest';
import { largestThatFits, sizeText } from '../../src/math/memory-size';

describe('sizeText', () => {
  it.each([
    [1_340_000_000, '1.3 GB'],
    [12_600_000_000, '13 GB'],
    [999_500_000, '1 GB'],
    [480_400_000, '480 MB'],
    [36_000_000, '36 MB'],
    [1_250_000, '1.3 MB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('largestThatFits', () => {
  const square = (n: number) => n * n;

  it('finds the last that fits, rounded down to two digits', () => {
    expect(largestThatFits(square, 100, 1, 50)).toBe(10);
    expect(largestThatFits(square, 99, 1, 50)).toBe(9);
    expect(largestThatFits(square, 12_399 ** 2, 4, 1e6)).toBe(12_000);
    expect(largestThatFits(square, 12_399 ** 2, 12_100, 1e6)).toBe(12_100);
  });

  it('takes most when all fit, and gives null when none does', () => {
    expect(largestThatFits(square, Infinity, 1, 50)).toBe(50);
    expect(largestThatFits(square, 15, 4, 50)).toBeNull();
    expect(largestThatFits(square, 100, 4, 3)).toBeNull();
  });
});
