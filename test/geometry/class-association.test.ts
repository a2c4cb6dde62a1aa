import { describe, expect, it } from 'vitest';
import { classRates, logOdds, majorityClass } from '../../src/geometry/class-association';
import { expectClose } from '../support/expect-close';
import { vocabularyOf } from '../support/keyed-vectors';

describe('logOdds', () => {
  it('is log((n1 + ½)/(N1 + ½)) − log((n0 + ½)/(N0 + ½))', () => {
    const vocabulary = vocabularyOf({ good: 10, bad: 10, film: 20 }, [0, 0, 0, 0, 1, 9, 9, 1, 10, 10]);
    const good = Math.log(9.5 / 20.5) - Math.log(1.5 / 20.5);
    expectClose(logOdds(vocabulary, 2), [0, 0, good, -good, 0], { atol: 1e-6 });
  });

  it('takes the sizes of the classes into account', () => {
    const vocabulary = vocabularyOf({ film: 40, plot: 4 }, [0, 0, 0, 0, 10, 30, 1, 3]);
    const odds = logOdds(vocabulary, 2);
    expect(Math.abs(odds[2]!)).toBeLessThan(0.05);
  });

  it('is 0 without labels and for three classes', () => {
    expect([...logOdds(vocabularyOf({ a: 1 }), 0)]).toEqual([0, 0, 0]);
    expect([...logOdds(vocabularyOf({ a: 3 }, [0, 0, 0, 0, 0, 0, 3, 0, 0]), 3)]).toEqual([0, 0, 0]);
  });
});

describe('majorityClass', () => {
  it('is the class with most occurrences, the lower of equals, −1 for none', () => {
    const vocabulary = vocabularyOf({ a: 5, b: 4, c: 0 }, [0, 0, 0, 1, 3, 3, 1, 0, 4, 2, 0, 2, 0, 0, 0]);
    expect([...majorityClass(vocabulary, 3)]).toEqual([-1, 1, 2, 0, -1]);
    expect([...majorityClass(vocabularyOf({ a: 1 }), 0)]).toEqual([-1, -1, -1]);
  });
});

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
