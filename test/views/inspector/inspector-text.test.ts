import { describe, expect, it } from 'vitest';
import { classShares, commonestClass, shareText } from '../../../src/views/inspector/class-share';
import { cosineReading } from '../../../src/views/inspector/cosine-text';
import { sixDecimals } from '../../../src/widgets/number-text';
import { withoutVectorText } from '../../../src/views/inspector/measure-text';

const CLASSES = [
  { value: '0', name: 'negative' },
  { value: '1', name: 'positive' },
];

describe('class shares', () => {
  it('are parts of all occurrences, in the order of the classes', () => {
    expect(classShares([3, 1], CLASSES)).toEqual([
      { name: 'negative', count: 3, share: 0.75 },
      { name: 'positive', count: 1, share: 0.25 },
    ]);
  });

  it('take the earlier class on a tie and none for a word never seen', () => {
    expect(commonestClass([2, 2], CLASSES)?.name).toBe('negative');
    expect(commonestClass([1, 2], CLASSES)?.name).toBe('positive');
    expect(commonestClass([0, 0], CLASSES)).toBeNull();
    expect(commonestClass([], [])).toBeNull();
  });

  it('never round a part to all or nothing', () => {
    expect(shareText(1)).toBe('100\u00a0%');
    expect(shareText(0.999)).toBe('>\u00a099\u00a0%');
    expect(shareText(0.001)).toBe('<\u00a01\u00a0%');
    expect(shareText(0)).toBe('0\u00a0%');
    expect(shareText(0.754)).toBe('75\u00a0%');
  });
});

describe('cosines', () => {
  it('show six decimals, a true minus sign and no negative zero', () => {
    expect(sixDecimals(0.9984581)).toBe('0.998458');
    expect(sixDecimals(-0.996515)).toBe('−0.996515');
    expect(sixDecimals(-1e-9)).toBe('0.000000');
  });

  it('say direction, not identity', () => {
    expect(cosineReading(1)).toBe('Same direction; the lengths may differ.');
    expect(cosineReading(0.9999)).toBe('Nearly the same direction.');
    expect(cosineReading(-1)).toBe('Opposite directions; the lengths may differ.');
    expect(cosineReading(-0.6)).toBe('Largely opposite directions.');
    expect(cosineReading(0.05)).toContain('right angles');
  });
});

it('counts the words without a vector that are left out', () => {
  expect(withoutVectorText(1)).toBe('1 word without a vector is left out');
  expect(withoutVectorText(1037)).toBe('1,037 words without a vector are left out');
});
