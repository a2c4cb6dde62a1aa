import { afterEach, describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { GloveProgress, Tasks } from '../../src/engine/protocol';
import { finish } from '../../src/worker/finish';
import { look, release } from '../../src/worker/store';
import { makeCorpus } from '../../src/worker/tasks/make-corpus';
import { makeDataset } from '../../src/worker/tasks/make-dataset';
import { readTable } from '../../src/worker/tasks/read-table';
import { trainGlove } from '../../src/worker/tasks/train-glove';
import { provideKernelFiles } from '../support/kernels';

provideKernelFiles();

const quiet = { signal: new AbortController().signal, report: () => undefined };
type Params = Tasks['trainGlove']['params'];
const OPTIONS: Params['options'] = {
  ...SENTIMENT_16D.glove,
  epochs: 30,
  dimension: 4,
  weightsSeed: 3,
  orderSeed: 3,
};
const LINES = Array.from({ length: 60 }, (_, i) =>
  i % 2 ? 'a red apple and a green pear' : 'two bananas, one banana and a cup',
);

async function prepare(lines: readonly string[] = LINES, change: Partial<Params['text']> = {}) {
  const text = { ...SENTIMENT_16D.text, ...change };
  const file = new Blob([lines.join('\n')]);
  const { table } = await readTable({ file, name: 'lines.txt', options: {} }, quiet);
  const { corpus } = await makeCorpus(
    { table, textColumn: 0, labelColumn: null, classes: null, text },
    quiet,
  );
  const { dataset } = await makeDataset({ corpus, text, split: SENTIMENT_16D.split }, quiet);
  return { corpus, dataset, text, options: OPTIONS, runNumber: 2, stopKey: 'glove' } satisfies Params;
}

afterEach(() => release(Array.from({ length: 200 }, (_, i) => ({ id: `vectors-${i}` }))));

describe('trainGlove', () => {
  it('learns vectors of a corpus without labels, from texts held out too', async () => {
    const reports: GloveProgress[] = [];
    const result = await trainGlove(await prepare(), { ...quiet, report: (value) => reports.push(value) });
    expect(result).toMatchObject({
      stop: 'epochs',
      source: { kind: 'glove', run: 2, seed: 3, dimension: 4 },
    });
    expect(result.losses).toHaveLength(30);
    expect(result.losses.at(-1)).toBeLessThan(result.losses[0]!);
    const { vectors, vocabulary, classes, norms } = look(result.vectors);
    expect([vectors.rows, vectors.columns, classes]).toEqual([vocabulary.tokens.length, 4, []]);
    expect([norms[0], norms[1]]).toEqual([0, 0]);
    expect(norms.subarray(2).every((norm) => norm > 0)).toBe(true);
    expect(reports[0]).toMatchObject({ phase: 'counting', counted: 0 });
    expect(reports.at(-1)).toMatchObject({ phase: 'training', epoch: 30, share: 1, epochs: 30 });
  });

  it('takes stems for words where the texts are stemmed', async () => {
    const wordsOf = async (stem: boolean) => {
      const { vectors } = await trainGlove(await prepare(LINES, { stem }), quiet);
      return look(vectors).vocabulary;
    };
    const plain = await wordsOf(false);
    const merged = await wordsOf(true);
    expect([plain.index.has('bananas'), merged.index.has('bananas')]).toEqual([true, false]);
    const count = (word: string) => plain.counts[plain.index.get(word)!]!;
    expect(merged.counts[merged.index.get('banana')!]).toBe(count('banana') + count('bananas'));
  });

  it('ends when asked and keeps what it has', async () => {
    const params = await prepare();
    const long = { ...params, options: { ...OPTIONS, epochs: 1_000_000 } };
    const result = await trainGlove(long, {
      ...quiet,
      report: ({ epoch }) => void (epoch > 3 && finish('glove')),
    });
    expect(result.stop).toBe('stopped');
    expect(result.losses.length).toBeGreaterThan(2);
    expect(look(result.vectors).norms[2]).toBeGreaterThan(0);
  });

  it('keeps nothing after an abort', async () => {
    const params = await prepare();
    const controller = new AbortController();
    const long = { ...params, options: { ...OPTIONS, epochs: 1_000_000 } };
    const run = trainGlove(long, {
      signal: controller.signal,
      report: ({ epoch }) => void (epoch > 3 && controller.abort()),
    });
    await expect(run).rejects.toThrow('abort');
    expect(finish('glove')).toBe(false);
  });

  it('says why it cannot learn', async () => {
    await expect(trainGlove(await prepare(['one', 'two', 'one', 'two']), quiet)).rejects.toThrow(
      'No two words of the vocabulary stand near each other',
    );
    const wild = { ...(await prepare()), options: { ...OPTIONS, learningRate: 1e300 } };
    await expect(trainGlove(wild, quiet)).rejects.toThrow('The loss is no longer a number');
  });
});
