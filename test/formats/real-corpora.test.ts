import { openAsBlob } from 'node:fs';
import { expect, it } from 'vitest';
import { readTable } from '../../src/formats/read-table';
import { dataFile, describeRealData } from '../support/real-data';

/** path, rows, text column, label column, label counts, options that are not those of a CSV with header. */
const CORPORA: readonly [string, number, number, number | null, Record<string, number> | null, object][] = [
  ['imdb/imdb_train_25k.csv.gz', 25_000, 0, 1, { 0: 12_500, 1: 12_500 }, {}],
  ['sentiment_mix/sentiment_mix_85089.csv.gz', 85_089, 0, 1, { 0: 39_857, 1: 45_232 }, {}],
  [
    'ag_news/ag_news_train_subset.csv.gz',
    23_764,
    0,
    1,
    { Business: 5832, 'Sci/Tech': 6023, Sports: 5930, World: 5979 },
    {},
  ],
  ['ag_news/noisy_10k_bilabel.csv.gz', 10_000, 2, 0, null, {}],
  [
    'ag_news/train_first2000_original_format.csv',
    2000,
    2,
    0,
    { 1: 477, 2: 338, 3: 408, 4: 777 },
    { header: false },
  ],
  ['recipe_reviews/train.csv.gz', 12_430, 0, 2, { 0: 407, 1: 12_023 }, {}],
  ['lyrics/lyrics_3genres.csv.gz', 1064, 0, 1, { 'Hip-Hop': 425, Pop: 93, Rock: 546 }, {}],
  ['sst2/train.tsv.gz', 60_614, 0, 1, { 0: 26_786, 1: 33_828 }, { delimiter: '\t' }],
  ['sst5/sst5_fine.csv.gz', 11_855, 0, 1, { 0: 1510, 1: 3140, 2: 2242, 3: 3111, 4: 1852 }, {}],
  ['rt_polarity/rt_polarity.csv', 10_662, 0, 1, { 0: 5331, 1: 5331 }, {}],
  ['rt_polarity/rt-polarity.neg', 5331, 0, null, null, LINES('windows-1252')],
  ['sentiment_labelled_sentences/amazon_cells_labelled.txt', 1000, 0, 1, { 0: 500, 1: 500 }, HEADLESS_TSV()],
  ['sentiment_labelled_sentences/imdb_labelled.txt', 1000, 0, 1, { 0: 500, 1: 500 }, HEADLESS_TSV()],
  ['sentiment_labelled_sentences/yelp_labelled.txt', 1000, 0, 1, { 0: 500, 1: 500 }, HEADLESS_TSV()],
  ['digits/optdigits_8x8_train_3823.csv', 3823, 59, 64, null, {}],
];

describeRealData('corpora', () => {
  it.each(CORPORA)(
    '%s opens without a hand',
    async (path, rows, textColumn, labelColumn, counts, options) => {
      const { table, report } = await readTable(await openAsBlob(dataFile(path)), path);
      expect(report.options).toEqual({
        format: 'delimited',
        delimiter: ',',
        encoding: 'utf-8',
        header: true,
        quoting: 'rfc4180',
        ...options,
      });
      expect(report).toMatchObject({
        rowCount: rows,
        skippedCount: 0,
        warnings: [],
        labelColumn,
        textColumn,
      });
      expect(counts && countsOf(table.columns[labelColumn!]!)).toEqual(counts);
    },
  );

  it('refuses a Keras model by name', async () => {
    const file = await openAsBlob(dataFile('models/keras-airline-dense/sentiment_model.keras'));
    await expect(readTable(file, 'sentiment_model.keras')).rejects.toThrow('This is a zip archive');
  });
});

function LINES(encoding: string) {
  return { format: 'lines', encoding, header: false, quoting: 'none' };
}

function HEADLESS_TSV() {
  return { delimiter: '\t', header: false };
}

function countsOf(cells: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}
