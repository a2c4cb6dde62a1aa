import { describe, expect, it } from 'vitest';
import type { ClassName } from '../../src/data/corpus';
import type { TextOptions } from '../../src/data/recipe';
import { exportVocabulary } from '../../src/worker/tasks/export-vocabulary';
import { importVocabulary } from '../../src/worker/tasks/import-vocabulary';
import { makeCorpus } from '../../src/worker/tasks/make-corpus';
import { makeDataset } from '../../src/worker/tasks/make-dataset';
import { readSample } from '../../src/worker/tasks/read-sample';
import { readTable } from '../../src/worker/tasks/read-table';
import { tableRows } from '../../src/worker/tasks/table-rows';
import { vocabularyPage } from '../../src/worker/tasks/vocabulary-page';
import { look } from '../../src/worker/store';
import { TEXT_OPTIONS } from '../support/corpus';
import '../support/kernels';

const context = { signal: new AbortController().signal, report: () => undefined };
const SPLIT = { validationShare: 0.25, stratified: false, seed: 1 };
const CSV = [
  'text,label,id',
  'good good film,1,a',
  '"bad, film",0,b',
  'good film,1,c',
  'a bad plot,0,d',
  'good film,,e',
  'good film,1,f',
  '...,0,g',
].join('\n');

async function open(text: string) {
  return await readTable({ file: new Blob([text]), name: 'file.csv', options: {} }, context);
}

async function corpusOf(
  text: string,
  columns: { textColumn?: number; labelColumn?: number | null; classes?: readonly ClassName[] } = {},
) {
  const { table } = await open(text);
  return await makeCorpus(
    { table, textColumn: 0, labelColumn: 1, classes: null, text: TEXT_OPTIONS, ...columns },
    context,
  );
}

async function datasetOf(text: Partial<TextOptions> = {}) {
  const { corpus } = await corpusOf(CSV);
  const options = { ...TEXT_OPTIONS, ...text };
  return { corpus, ...(await makeDataset({ corpus, text: options, split: SPLIT }, context)) };
}

describe('tableRows', () => {
  it('gives whole rows and their lines', async () => {
    const { table } = await open(CSV);
    expect(await tableRows({ table, offset: 1, limit: 2 }, context)).toEqual({
      rows: [
        ['bad, film', '0', 'b'],
        ['good film', '1', 'c'],
      ],
      lines: [3, 4],
    });
    expect(await tableRows({ table, offset: 6, limit: 10 }, context)).toMatchObject({ lines: [8] });
    expect(await tableRows({ table, offset: 99, limit: 10 }, context)).toEqual({ rows: [], lines: [] });
  });
});

describe('makeCorpus', () => {
  it('states the figures of the file', async () => {
    const { summary } = await corpusOf(CSV);
    expect(summary).toMatchObject({
      documents: 6,
      columnNames: ['text', 'label', 'id'],
      classes: [
        { value: '0', name: '0' },
        { value: '1', name: '1' },
      ],
      classCounts: [3, 3],
      unlabeled: 1,
      emptyTexts: 1,
      duplicates: 1,
      distinctTokens: 5,
      hapaxes: 2,
      tokens: 12,
      obstacles: [],
    });
    expect(summary.lengths).toMatchObject({ longest: 3, percentile90: 3, mean: 2 });
  });

  it('uses the names and the order that the page gives', async () => {
    const classes = [
      { value: '1', name: 'praise' },
      { value: '0', name: 'blame' },
    ];
    const { corpus, summary } = await corpusOf(CSV, { classes });
    expect(summary.classes).toEqual(classes);
    expect([...look(corpus).labels!]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it.each([
    ['no label column', CSV, { labelColumn: null }, 'No label column is chosen'],
    [
      'one class',
      'text,label\na b,1\nc d,1\n',
      {},
      'There is only one class: every document is labelled “1”',
    ],
    ['empty labels', 'text,label\na b,\nc d,\n', {}, 'Every cell of the label column “label” is empty'],
    ['texts without a word', 'text,label\n...,1\n--,0\n', {}, 'No text of column “text” holds a word'],
    ['one document', 'text,label\na b,1\nc d,\n', {}, 'There is only one document'],
  ])('names the obstacle: %s', async (_, text, columns, sentence) => {
    const { summary } = await corpusOf(text, columns);
    expect(summary.obstacles).toContainEqual(expect.stringMatching(new RegExp(`^${sentence}`)));
  });

  it('refuses a column that is not there', async () => {
    await expect(corpusOf(CSV, { textColumn: 7 })).rejects.toThrow(
      'The table has 3 columns, and no column 8.',
    );
  });

  it('reports, and gives up when aborted', async () => {
    const { table } = await open(
      `text,label\n${'some words of a longer review to read,1\nothers,0\n'.repeat(60_000)}`,
    );
    const params = { table, textColumn: 0, labelColumn: 1, classes: null, text: TEXT_OPTIONS };
    const seen: number[] = [];
    const report = ({ documents }: { documents: number }) => void seen.push(documents);
    const controller = new AbortController();
    controller.abort();
    await expect(makeCorpus(params, { signal: controller.signal, report })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await makeCorpus(params, { ...context, report });
    expect(seen.at(-1)).toBe(120_000);
  });
});

describe('makeDataset', () => {
  it('splits a corpus once, whatever size and length', async () => {
    const { corpus, dataset, summary } = await datasetOf({ vocabularyFrom: 'all' });
    expect(summary).toMatchObject({ training: 4, validation: 2, vocabularySize: 7 });
    expect(look(dataset).vocabulary.tokens).toEqual(['', '[UNK]', 'good', 'film', 'bad', 'plot', 'a']);
    const smaller = await makeDataset(
      {
        corpus,
        text: { ...TEXT_OPTIONS, vocabularyFrom: 'all', vocabularySize: 4, sequenceLength: 2 },
        split: SPLIT,
      },
      context,
    );
    expect(look(smaller.dataset).vocabulary.tokens).toEqual(['', '[UNK]', 'good', 'film']);
    expect(look(smaller.dataset).split).toEqual(look(dataset).split);
  });

  it('gives up between two steps when aborted', async () => {
    const { corpus } = await corpusOf(CSV);
    const controller = new AbortController();
    const making = makeDataset(
      { corpus, text: TEXT_OPTIONS, split: SPLIT },
      { ...context, signal: controller.signal },
    );
    controller.abort();
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says when there are fewer documents than the split needs', async () => {
    const { corpus } = await corpusOf('text,label\na b,1\nc d,\n');
    await expect(makeDataset({ corpus, text: TEXT_OPTIONS, split: SPLIT }, context)).rejects.toThrow(
      '1 document is too few',
    );
  });
});

describe('vocabulary tasks', () => {
  it('lists the vocabulary by pages with counts by class', async () => {
    const { dataset } = await datasetOf({ vocabularyFrom: 'all' });
    const page = await vocabularyPage(
      { dataset, sort: 'count', descending: true, offset: 0, limit: 4 },
      context,
    );
    expect(page).toEqual({
      total: 7,
      formulas: false,
      rows: [
        { index: 0, token: '', count: 0, classCounts: [0, 0] },
        { index: 1, token: '[UNK]', count: 0, classCounts: [0, 0] },
        { index: 2, token: 'good', count: 4, classCounts: [0, 4] },
        { index: 3, token: 'film', count: 4, classCounts: [1, 3] },
      ],
    });
    const last = await vocabularyPage(
      { dataset, sort: 'alphabet', descending: false, offset: 6, limit: 9 },
      context,
    );
    expect(last.rows.map(({ token }) => token)).toEqual(['plot']);
  });

  it('says whether a spreadsheet would run a word of the vocabulary as a formula', async () => {
    const { corpus } = await corpusOf('text,label\n=cmd good,1\nbad -1,0\ngood,1\nbad,0', {});
    const asked = { sort: 'index', descending: false, offset: 0, limit: 1 } as const;
    for (const [standardize, formulas] of [
      ['none', true],
      ['stripPunctuation', false],
    ] as const) {
      const { dataset } = await makeDataset(
        { corpus, text: { ...TEXT_OPTIONS, standardize, vocabularyFrom: 'all' }, split: SPLIT },
        context,
      );
      expect((await vocabularyPage({ dataset, ...asked }, context)).formulas).toBe(formulas);
    }
  });

  it('exports and imports the same vocabulary', async () => {
    const { corpus, dataset, summary } = await datasetOf({ vocabularyFrom: 'all' });
    const { file } = await exportVocabulary({ dataset }, context);
    expect(await file.text()).toBe('\n[UNK]\ngood\nfilm\nbad\nplot\na\n');
    const text = { ...TEXT_OPTIONS, vocabularyFrom: 'all' as const };
    const read = await importVocabulary({ dataset, corpus, text, file }, context);
    expect(look(read.dataset)).toEqual(look(dataset));
    expect(read.summary).toEqual(summary);
  });
});

describe('readSample', () => {
  it('goes through the same reader', async () => {
    const { table, report } = await readSample({ sample: 'reviews' }, context);
    expect(look(table).names).toEqual(['text', 'label']);
    expect(report).toMatchObject({
      rowCount: 2400,
      skippedCount: 0,
      textColumn: 0,
      labelColumn: 1,
      warnings: [],
    });
  });
});
