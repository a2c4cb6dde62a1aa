import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import { keep } from '../../src/worker/store';
import { biasProbe } from '../../src/worker/tasks/bias-probe';
import { vectors } from '../support/people-vectors';

const context = { signal: new AbortController().signal, report: () => undefined };

describe('biasProbe', () => {
  const texts = [
    ...Array<string>(6).fill('the brother is a smith'),
    ...Array<string>(2).fill('The sister, a smith!'),
    ...Array<string>(7).fill('sister cook cook'),
    'brother cook',
    ...Array<string>(3).fill('brother clerk'),
    ...Array<string>(3).fill('sister clerk'),
  ];
  const corpus = keep('corpus', { texts, labels: null, classes: [] });
  const question = {
    vectors,
    texts: { corpus, text: SENTIMENT_16D.text },
    poles: [
      ['brother', 'man'],
      ['sister', 'woman'],
    ],
    targets: [['smith', 'clerk', 'cook', 'nothing', 'nobody'], []],
    seed: 1,
  } as const;

  it('puts words between the poles and counts the texts behind them', async () => {
    const answer = await biasProbe(question, context);
    if (!answer.ok) throw new Error(answer.message);
    const [smith, clerk, cook] = answer.words;
    expect([smith!.together, clerk!.together, cook!.together]).toEqual([
      [6, 2],
      [3, 3],
      [1, 7],
    ]);
    expect(answer.texts).toEqual([10, 12, 0]);
    expect(smith!.position).toBeGreaterThan(0.15);
    expect(clerk!.position).toBeCloseTo(0, 6);
    expect(cook!.position).toBeCloseTo(-smith!.position, 6);
    expect(smith!.association).toBeCloseTo(smith!.position * answer.norm, 6);
    expect(smith!.logRatio).toBeCloseTo(Math.log2(6.5 / 2.5) - Math.log2(10.5 / 12.5), 12);
    expect(answer.missing.map(({ word }) => word)).toEqual(['nothing', 'nobody']);
    expect(answer.agreement).toMatchObject({ groupings: 6, exact: true });
    expect(answer.agreement!.pearson).toBeGreaterThan(0.9);
    expect(answer.association).toBeNull();
  });

  it('tests two sets of targets by regrouping them', async () => {
    const answer = await biasProbe(
      {
        ...question,
        texts: null,
        targets: [
          ['smith', 'man'],
          ['cook', 'woman', 'smith'],
        ],
      },
      context,
    );
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.words.map(({ set }) => set).join('')).toBe('XXYY');
    expect(answer.association).toMatchObject({ groupings: 6, exact: true, pValue: 1 / 6 });
    expect(answer.agreement).toBeNull();
    expect(answer.words[0]).toMatchObject({ together: null, logRatio: null });
  });

  it('says what the poles lack', async () => {
    expect(await biasProbe({ ...question, poles: [['brother'], ['nobody']] }, context)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/at least one word/),
    });
    expect(await biasProbe({ ...question, poles: [['man'], ['man']] }, context)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/one mean/),
    });
  });
});
