import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../../src/data/presets';
import { datasetKey, recipeOf } from '../../../src/session/recipe';
import {
  INITIAL,
  type LoadedCorpus,
  type LoadedDataset,
  type ClassifierRecord,
  type Session,
} from '../../../src/session/session';
import {
  isDatasetBehind,
  planOf,
  provenance,
  whyNotContinue,
  whyNotTrain,
} from '../../../src/views/train/plan';

const corpus: LoadedCorpus = {
  ref: { id: 'corpus' },
  table: { id: 'table' },
  source: { kind: 'sample', sample: 'reviews', label: 'Sample: Reviews' },
  report: { options: {} } as LoadedCorpus['report'],
  columns: { text: 0, label: 1 },
  classes: null,
  summary: {
    documents: 85_089,
    columnNames: ['text', 'label'],
    classes: [
      { value: '0', name: '0' },
      { value: '1', name: '1' },
    ],
    classCounts: [42_000, 43_089],
    unlabeled: 0,
    emptyTexts: 0,
    duplicates: 0,
    lengths: {
      histogram: [],
      binWidth: 10,
      longest: 400,
      mean: 40,
      percentile90: 90,
      documentsByLength: new Uint32Array(401),
    },
    distinctTokens: 50_000,
    hapaxes: 20_000,
    tokens: 3_000_000,
    obstacles: [],
  },
};

const dataset: LoadedDataset = {
  ref: { id: 'dataset' },
  summary: { vocabularySize: 10_000, training: 76_580, validation: 8509 } as LoadedDataset['summary'],
  key: datasetKey(corpus, INITIAL.settings),
  vocabularyFile: null,
};

const ready: Session = { ...INITIAL, corpus, dataset };

const record = {
  number: 3,
  recipe: recipeOf(corpus, INITIAL.settings),
  corpusLabel: 'Sample: Reviews',
  datasetKey: dataset.key,
} as ClassifierRecord;

describe('planOf', () => {
  it('tells what the 16-d recipe will do with 76,580 training texts', () => {
    const plan = planOf(corpus, dataset, INITIAL.settings);
    expect(plan?.parameters.total).toBe(160_289);
    expect(plan?.stepsPerEpoch).toBe(2394);
    expect(plan?.gauge.ratio).toBeCloseTo(0.478, 3);
    expect(plan?.spec).toMatchObject({ outputs: 1, sequenceLength: 100, maskPadding: false });
  });

  it('plans nothing without a dataset or with one class', () => {
    expect(planOf(corpus, null, INITIAL.settings)).toBeNull();
    const single = { ...corpus, summary: { ...corpus.summary, classes: corpus.summary.classes.slice(1) } };
    expect(planOf(single, dataset, INITIAL.settings)).toBeNull();
  });
});

describe('isDatasetBehind', () => {
  it('is true once a text setting differs from the one the dataset was made with', () => {
    expect(isDatasetBehind(ready)).toBe(false);
    const text = { ...SENTIMENT_16D.text, sequenceLength: 50 };
    expect(isDatasetBehind({ ...ready, settings: { ...ready.settings, text } })).toBe(true);
    expect(isDatasetBehind(INITIAL)).toBe(false);
  });
});

describe('whyNotTrain', () => {
  it('names what stands in the way, the first thing first', () => {
    expect(whyNotTrain(INITIAL)).toMatch(/^Open a corpus/);
    const blocked = { ...corpus, summary: { ...corpus.summary, obstacles: ['Only one class.', 'Too few.'] } };
    expect(whyNotTrain({ ...ready, corpus: blocked, datasetError: 'Broken.' })).toBe('Only one class.');
    expect(whyNotTrain({ ...ready, datasetError: 'Broken.' })).toBe('Broken.');
    expect(whyNotTrain(ready)).toBeNull();
  });

  it('lets GloVe start without labels, and names what is wrong with the texts themselves', () => {
    const settings = { ...ready.settings, learner: { model: 'glove' as const } };
    const unlabeled = { ...corpus.summary, obstacles: ['No label column is chosen.'] };
    const of = (summary: typeof unlabeled) =>
      whyNotTrain({ ...ready, settings, corpus: { ...corpus, summary } });
    expect(of(unlabeled)).toBeNull();
    expect(of({ ...unlabeled, obstacles: ['No label column is chosen.', 'No text.'], tokens: 0 })).toBe(
      'No text.',
    );
    expect(of({ ...unlabeled, obstacles: ['No label column is chosen.', 'One.'], documents: 1 })).toBe(
      'One.',
    );
  });

  it('lets training start however few examples there are for each parameter', () => {
    const few = { ...dataset, summary: { ...dataset.summary, training: 10 } };
    expect(whyNotTrain({ ...ready, dataset: few })).toBeNull();
  });
});

describe('whyNotContinue', () => {
  it('continues a run with the same words and model, whatever the training settings', () => {
    const training = { ...INITIAL.settings.training, epochs: 5, learningRate: 0.01 };
    expect(whyNotContinue({ ...ready, settings: { ...INITIAL.settings, training } }, record)).toBeNull();
  });

  it.each([
    ['text', { sequenceLength: 50 }, /vocabulary or split/],
    ['split', { seed: 2 }, /vocabulary or split/],
    ['model', { embeddingDimension: 8 }, /another model/],
  ] as const)('refuses when %s settings changed', (group, change, reason) => {
    const settings = { ...INITIAL.settings, [group]: { ...INITIAL.settings[group], ...change } };
    expect(whyNotContinue({ ...ready, settings }, record)).toMatch(reason);
  });

  it('refuses on another corpus and without a run', () => {
    expect(whyNotContinue(ready, { ...record, corpusLabel: 'other.csv' })).toMatch(/another corpus/);
    expect(whyNotContinue(ready, null)).toMatch(/no run/);
  });
});

describe('provenance', () => {
  const run = 'Figures and curves of run 3, trained on Sample: Reviews';

  it('names the run and its corpus', () => {
    expect(provenance(ready, record)).toBe(`${run}.`);
    expect(provenance(INITIAL, record)).toBe(`${run}.`);
    expect(provenance(ready, null)).toBe('');
  });

  it('says when another corpus is in use', () => {
    const file = new File([], 'tickets.csv');
    const other = {
      ...corpus,
      ref: { id: 'other' },
      source: { kind: 'file', file, label: file.name },
    } as const;
    expect(provenance({ ...ready, corpus: other, dataset: null }, record)).toBe(
      `${run}, which is not the corpus in use (tickets.csv).`,
    );
  });

  it('says when words or split have changed since', () => {
    const split = { ...INITIAL.settings.split, seed: 2 };
    expect(provenance({ ...ready, settings: { ...INITIAL.settings, split } }, record)).toBe(
      `${run}, as it was read and split then.`,
    );
  });
});
