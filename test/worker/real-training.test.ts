import { openAsBlob } from 'node:fs';
import { expect, it } from 'vitest';
import { SENTIMENT_16D, SENTIMENT_16D_MASKED, type Preset } from '../../src/data/presets';
import type { TrainProgress } from '../../src/engine/protocol';
import { makeCorpus } from '../../src/worker/tasks/make-corpus';
import { makeDataset } from '../../src/worker/tasks/make-dataset';
import { readTable } from '../../src/worker/tasks/read-table';
import { trainClassifier } from '../../src/worker/tasks/train-classifier';
import { provideKernelFiles } from '../support/kernels';
import { dataFile, describeRealData } from '../support/real-data';

provideKernelFiles();

const quiet = { signal: new AbortController().signal, report: () => undefined };

async function trainOn(folder: string, name: string, preset: Preset) {
  const { table } = await readTable(
    { file: await openAsBlob(dataFile(`${folder}/${name}`)), name, options: {} },
    quiet,
  );
  const { text, split, model, training } = preset;
  const { corpus } = await makeCorpus({ table, textColumn: 0, labelColumn: 1, classes: null, text }, quiet);
  const { dataset } = await makeDataset({ corpus, text, split }, quiet);
  let last: TrainProgress | null = null;
  const report = (value: TrainProgress) => void (last = value);
  const params = { dataset, model, training, runNumber: 1, from: null, stopKey: name };
  const result = await trainClassifier(params, { ...quiet, report });
  return { ...result, last: last as TrainProgress | null };
}

describeRealData('training with the preset', () => {
  it('reaches 0.82 and more on 25,000 film reviews', async () => {
    const { best, history, last, stop } = await trainOn('imdb', 'imdb_train_25k.csv.gz', SENTIMENT_16D);
    expect(best!.valAccuracy).toBeGreaterThanOrEqual(0.82);
    expect(best!.valLoss).toBe(Math.min(...history.epochs.map(({ valLoss }) => valLoss)));
    expect(last).toMatchObject({ stepsPerEpoch: 704 });
    expect(stop).toBe('early');
  });

  it('reaches 0.865 and more on four classes of news', async () => {
    const { best, spec } = await trainOn('ag_news', 'ag_news_train_subset.csv.gz', SENTIMENT_16D_MASKED);
    expect(spec.outputs).toBe(4);
    expect(best!.valAccuracy).toBeGreaterThanOrEqual(0.865);
  });
});
