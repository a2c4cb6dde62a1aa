import { describe, expect, it } from 'vitest';
import { logOdds } from '../../src/geometry/class-association';
import { classRates } from '../../src/geometry/class-rates';
import { vocabularyOf } from '../support/keyed-vectors';

describe('classRates', () => {
  it('agrees with logOdds for two classes, with its parts', () => {
    const vocabulary = vocabularyOf({ good: 8, bad: 5 }, [0, 0, 3, 4, 1, 7, 5, 0]);
    const rates = classRates(vocabulary, 2);
    const odds = logOdds(vocabulary, 2);
    for (let i = 0; i < 4; i++) {
      expect(rates(i)[1]!.logOdds).toBeCloseTo(odds[i]!, 6);
      expect(rates(i)[0]!.logOdds).toBeCloseTo(-odds[i]!, 6);
    }
    expect(rates(2)).toMatchObject([
      { count: 1, tokens: 9 },
      { count: 7, tokens: 11 },
    ]);
  });

  it('holds one of three classes against the others together', () => {
    const rates = classRates(vocabularyOf({ red: 6 }, [0, 0, 0, 2, 2, 2, 6, 0, 0]), 3);
    expect(rates(2)[0]!.logOdds).toBeCloseTo(Math.log(6.5 / 8.5) - Math.log(0.5 / 4.5), 12);
    expect(rates(2)[1]!.logOdds).toBe(rates(2)[2]!.logOdds);
  });

  it('has none without labels', () => {
    expect(classRates(vocabularyOf({ red: 6 }), 0)(2)).toEqual([]);
  });
});
