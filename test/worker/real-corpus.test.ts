import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import { look } from '../../src/worker/store';
import { exportVocabulary } from '../../src/worker/tasks/export-vocabulary';
import { makeCorpus } from '../../src/worker/tasks/make-corpus';
import { makeDataset } from '../../src/worker/tasks/make-dataset';
import { readTable } from '../../src/worker/tasks/read-table';
import { dataFile, describeRealData } from '../support/real-data';
import '../support/kernels';

const context = { signal: new AbortController().signal, report: () => undefined };

describeRealData('85,089 texts from file to sequences', () => {
  it('agree with Python on every figure', async () => {
    const name = 'sentiment_mix_85089.csv.gz';
    const file = await openAsBlob(dataFile(`sentiment_mix/${name}`));
    const { table } = await readTable({ file, name, options: {} }, context);
    const { text, split } = SENTIMENT_16D;
    const params = { table, textColumn: 0, labelColumn: 1, classes: null, text };
    const { corpus, summary } = await makeCorpus(params, context);
    // As printed by test/reference/vocabulary_figures.py.
    expect(summary).toMatchObject({
      documents: 85_089,
      classCounts: [39_857, 45_232],
      tokens: 6_456_400,
      distinctTokens: 125_690,
      hapaxes: 65_168,
      emptyTexts: 2,
      duplicates: 2456,
      obstacles: [],
    });
    expect(summary.lengths).toMatchObject({ percentile90: 231, longest: 2469 });

    const made = await makeDataset({ corpus, text: { ...text, vocabularyFrom: 'all' }, split }, context);
    expect(made.summary).toMatchObject({ training: 76_580, validation: 8509, vocabularySize: 10_000 });
    const exported = await exportVocabulary({ dataset: made.dataset }, context);
    const digest = createHash('sha256')
      .update(await exported.file.text())
      .digest('hex');
    expect(digest).toBe('a687021fca5d5aba02c99019ecd8576ad5843835e561cbad64f36b74fc764beb');
    const { sequences } = look(made.dataset);
    expect(sequences.offsets).toHaveLength(85_090);
    expect(sequences.ids.every((id) => id >= 1 && id < 10_000)).toBe(true);
  });
});
