import { openAsBlob, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readTable } from '../../src/formats/read-table';
import { dataFile, describeRealData } from '../support/real-data';
import { rowsOf } from '../support/read';

const ROOT = 'nasty_csv';
const COLLECTIONS = [
  { csv: 'csv-spectrum/csvs', json: 'csv-spectrum/json' },
  { csv: 'csv-test-data/csv', json: 'csv-test-data/json' },
  { csv: 'node-csv', json: null },
  { csv: 'papaparse', json: null },
];

/** Files that are refused, and how the sentence begins. */
const REFUSED: Record<string, string> = {
  'all-empty.csv': 'The file holds only blank lines.',
  'bad-header-no-header.csv': 'The file is empty: it has 0 bytes.',
  'header-no-rows.csv': 'The file has a header but no rows.',
};

interface Expected {
  readonly names?: readonly string[];
  readonly rowCount: number;
  /** Lines left out. */
  readonly skipped?: readonly number[];
  readonly first?: readonly string[];
  readonly options?: Record<string, unknown>;
  readonly warnings?: number;
}

/** Lines of 415.csv that are no rows of 19 cells. */
const COMMENTS = [...Array.from({ length: 29 }, (_, i) => i + 1), 31, 32, 33, 36];

/** What files without expected JSON hold, decided by reading them. */
const DECIDED: Record<string, Expected> = {
  // Too few cells: the row is left out; with no whole row below it, the first line is not taken for a header.
  'bad-header-less-fields.csv': { rowCount: 1, skipped: [2], first: ['foo', 'bar', 'baz'] },
  // Rows are wider than the header: nothing is lost, the fourth column gets a name.
  'bad-header-more-fields.csv': { names: ['foo', 'bar', 'baz', 'Column 4'], rowCount: 1, warnings: 1 },
  'bad-header-wrong-header.csv': { rowCount: 1, first: ['qux', 'quux', 'quuz'] },
  // A mark that is never closed, in a file where leaving marks as text loses nothing.
  'bad-missing-quote.csv': {
    rowCount: 1,
    first: ['1', '"I forgot to close this one', '3'],
    options: { quoting: 'none' },
  },
  'bad-quotes-with-unescaped-quote.csv': {
    rowCount: 1,
    first: ['1', 'Hey, I missed " it', '3'],
    warnings: 1,
  },
  'bad-unescaped-quote.csv': { rowCount: 1, first: ['1', 'This "quotes" must be escaped', '3'] },
  '365-utf16le-bom-windows.csv': {
    names: ['a', 'b', 'c'],
    rowCount: 1,
    first: ['1', '2', '3'],
    options: { encoding: 'utf-16le' },
  },
  '365-utf8-bom-windows.csv': { names: ['a', 'b', 'c'], rowCount: 1, first: ['1', '2', '3'] },
  // Line 3 ends with a delimiter too many.
  '411.csv': {
    names: ['id', 'first_name', 'last_name', 'email', 'modified_at'],
    rowCount: 2,
    skipped: [3],
    first: ['1', 'Ring', 'Grinyov', 'rgrinyov0@weebly.com', '2022-02-14'],
  },
  // Comment lines before tab-separated rows of 19 cells.
  '415.csv': { rowCount: 269, skipped: COMMENTS, options: { delimiter: '\t' } },
  'long-sample.csv': { rowCount: 8 },
  // Lines 3 and 6 have nine and seven cells; line 9 holds a mark that opens nothing.
  'malformed.tsv': { rowCount: 7, skipped: [3, 6], options: { delimiter: '\t', quoting: 'none' } },
  'normal.csv': { rowCount: 1135 },
  'sample-header.csv': { names: ['title', 'name'], rowCount: 2, first: ['test title 01', 'test name 01'] },
  'sample.csv': { names: ['A', 'B', 'C'], rowCount: 1, first: ['X', 'Y', 'Z'] },
  'utf-8-bom-sample.csv': { names: ['A', 'B', 'C'], rowCount: 1, first: ['X', 'Y', 'Z'] },
  // Every 500th line has two cells.
  'verylong-sample.csv': { rowCount: 1996, skipped: [500, 1000, 1500, 2000] },
};

describeRealData('nasty CSV files', () => {
  for (const { csv, json } of COLLECTIONS) {
    const expectations = new Set(json ? readdirSync(dataFile(`${ROOT}/${json}`)) : []);
    for (const name of readdirSync(dataFile(`${ROOT}/${csv}`))) {
      const path = dataFile(`${ROOT}/${csv}/${name}`);
      const own = name.replace(/\.csv$/, '.json');
      it(`${csv}/${name}`, () =>
        name in REFUSED
          ? isRefused(path, name)
          : expectations.has(own)
            ? isAsJson(path, name, dataFile(`${ROOT}/${json}/${own}`))
            : isAsDecided(path, name));
    }
  }
});

async function isRefused(path: string, name: string): Promise<void> {
  await expect(readTable(await openAsBlob(path), name, { header: true })).rejects.toThrow(REFUSED[name]);
}

/** Expected JSON is a list of records (the file has a header), one record, or a list of rows (it has none). */
async function isAsJson(path: string, name: string, jsonPath: string): Promise<void> {
  const json = JSON.parse(await readFile(jsonPath, 'utf8')) as Record<string, string> | unknown[];
  const records = (Array.isArray(json) ? json : [json]) as (Record<string, string> | string[])[];
  const header = !Array.isArray(records[0]);
  const { table, report } = await readTable(await openAsBlob(path), name, { header });
  const rows = rowsOf(table);
  const named = (row: string[]) => Object.fromEntries(row.map((cell, c) => [table.names[c], cell]));
  const actual = header ? rows.map(named) : rows;
  expect(report.skipped).toEqual([]);
  expect(actual).toEqual(records.map((record) => mended(name, record)));
}

/** Two expectations of csv-spectrum do not belong to the bytes of their files. */
function mended(name: string, record: Record<string, string> | string[]): unknown {
  if (name === 'location_coordinates.csv')
    return { ...(record as object), 'Contact Phone Number': '2095257564' };
  // The CRLF of this file became LF in its repository.
  if (name === 'newlines_crlf.csv') return JSON.parse(JSON.stringify(record).replaceAll('\\r\\n', '\\n'));
  return record;
}

async function isAsDecided(path: string, name: string): Promise<void> {
  const expected = DECIDED[name];
  if (!expected) throw new Error(`${name} has neither expected JSON nor a decision here`);
  const { table, report } = await readTable(await openAsBlob(path), name);
  const skipped = report.skipped.map(({ line }) => line);
  const actual: Required<Expected> = {
    names: table.names,
    rowCount: table.rowCount,
    skipped,
    first: rowsOf(table)[0]!,
    options: { ...report.options },
    warnings: report.warnings.length,
  };
  expect(actual).toMatchObject({ skipped: [], warnings: 0, ...expected });
}
