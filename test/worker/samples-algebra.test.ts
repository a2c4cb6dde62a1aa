import { describe, expect, it } from 'vitest';
import { KINSHIP_GLOVE } from '../../src/data/presets';
import type { SampleId } from '../../src/data/samples';
import { OCCUPATIONS } from '../../src/samples/occupation-words';
import { sampleText } from '../../src/samples/samples';
import { biasProbe } from '../../src/worker/tasks/bias-probe';
import { evaluateExpression } from '../../src/worker/tasks/evaluate-expression';
import { makeCorpus } from '../../src/worker/tasks/make-corpus';
import { makeDataset } from '../../src/worker/tasks/make-dataset';
import { pairParallelism } from '../../src/worker/tasks/pair-parallelism';
import { parallelPairs } from '../../src/worker/tasks/parallel-pairs';
import { readTable } from '../../src/worker/tasks/read-table';
import { trainGlove } from '../../src/worker/tasks/train-glove';
import { provideKernelFiles } from '../support/kernels';

provideKernelFiles();
const quiet = { signal: new AbortController().signal, report: () => undefined };
const { text, split, glove } = KINSHIP_GLOVE;

/** GloVe vectors of a sample by the default settings. */
async function learn(sample: SampleId, dimension: number) {
  const file = new Blob([sampleText(sample)]);
  const { table } = await readTable({ file, name: `${sample}.csv`, options: {} }, quiet);
  const chosen = { table, textColumn: 0, labelColumn: 1, classes: null, text };
  const { corpus } = await makeCorpus(chosen, quiet);
  const { dataset } = await makeDataset({ corpus, text, split }, quiet);
  const options = { ...glove, dimension, weightsSeed: 1, orderSeed: 1 };
  const asked = { dataset, corpus, text, options, runNumber: 1, stopKey: sample };
  const { vectors } = await trainGlove(asked, quiet);
  return { vectors, corpus };
}

describe('kinship, four numbers a word', async () => {
  const { vectors } = await learn('kinship', 4);
  const answers = async (expression: string, includeOperands = false) => {
    const answer = await evaluateExpression(
      {
        vectors,
        text: expression,
        rule: 'cosAdd',
        unitLength: true,
        includeOperands,
        includeUnknown: false,
        topn: 5,
      },
      quiet,
    );
    return answer.ok ? answer.answers : [];
  };
  const words = async (...asked: Parameters<typeof answers>) =>
    (await answers(...asked)).map(({ word }) => word);

  it('answers brother - man + woman and dog : puppy :: ? : calf', async () => {
    expect((await words('brother - man + woman'))[0]).toBe('sister');
    expect((await words('dog : puppy :: ? : calf'))[0]).toBe('cow');
    expect((await words('king - man + woman'))[0]).toBe('queen');
  });

  it('has one point for calf + dog − puppy, from either side', async () => {
    expect(await answers('calf + dog - puppy')).toEqual(await answers('dog + calf - puppy'));
    expect(await words('calf + dog - puppy', true)).toContain('dog');
    expect(await words('calf + dog - puppy')).not.toContain('dog');
  });

  it('has parallel arrows for one relation, and others at right angles', async () => {
    const pairs = [
      ['puppy', 'dog'],
      ['calf', 'cow'],
      ['brother', 'king'],
    ] as const;
    const { cosines } = await pairParallelism({ vectors, pairs }, quiet);
    expect(cosines[1]).toBeGreaterThan(0.9);
    expect(Math.abs(cosines[2]!)).toBeLessThan(0.3);
    const search = { vectors, pair: pairs[0], words: 1000, neighbors: null, sameLength: true, topn: 15 };
    const found = (await parallelPairs(search, quiet)).pairs.map(({ a, b }) => `${a} ${b}`);
    expect(found).toContain('kitten cat');
  });
});

describe('occupations, sixteen numbers a word', () => {
  it('finds the sign of each planted skew, and the balanced words nearer to 0', async () => {
    const { vectors, corpus } = await learn('occupations', 16);
    const answer = await biasProbe(
      {
        vectors,
        texts: { corpus, text },
        poles: [
          ['he', 'his', 'man', 'gentleman', 'father'],
          ['she', 'her', 'woman', 'lady', 'mother'],
        ],
        targets: [OCCUPATIONS.map(({ name }) => name), []],
        seed: 1,
      },
      quiet,
    );
    if (!answer.ok) throw new Error(answer.message);
    const found = answer.words.map((word, i) => ({ ...word, women: OCCUPATIONS[i]!.women }));
    for (const { word, women, together } of found) expect(together, word).toEqual([200 - women, women]);
    const skewed = found.filter(({ women }) => women !== 100);
    const balanced = found.filter(({ women }) => women === 100);
    for (const { word, women, position } of skewed) {
      expect(Math.sign(position), word).toBe(Math.sign(100 - women));
      for (const other of balanced) expect(Math.abs(other.position)).toBeLessThan(Math.abs(position) / 2);
    }
    expect(answer.agreement!.pearson).toBeGreaterThan(0.95);
    expect(answer.agreement).toMatchObject({ sameSign: 8, signed: 8, exact: false });
  });
});
