import { expect, it } from 'vitest';
import { holdsFormula, toCsv, toMarkdown } from '../../src/widgets/table-text';

interface Row {
  readonly word: string;
  readonly count: number | string;
}

const columns = [
  { name: 'Word', value: ({ word }: Row) => word },
  { name: 'Count', value: ({ count }: Row) => count },
];
const csvOf = (word: string) =>
  toCsv(columns.slice(0, 1), [{ word, count: 0 }])
    .split('\n')
    .slice(1)
    .join('\n');

it('writes a header and one line a row, numbers bare', () => {
  expect(toCsv(columns, [{ word: 'good', count: 12345 }])).toBe('Word,Count\ngood,12345\n');
  expect(toCsv(columns, [])).toBe('Word,Count\n');
});

it.each([
  ['−0.5', '-0.5'],
  ['−12', '-12'],
  ['−1e-7', '-1e-7'],
  ['−', '−'],
  ['−0.361 (positive)', '−0.361 (positive)'],
  ['−good', '−good'],
])('writes %s as %s', (text, written) => {
  expect(csvOf(text)).toBe(`${written}\n`);
  expect(toMarkdown(columns.slice(0, 1), [{ word: text, count: 0 }], ['end'])).toContain(`| ${text} |`);
});

it('quotes commas, quotes and line breaks', () => {
  expect(csvOf('a,b')).toBe('"a,b"\n');
  expect(csvOf('say "x"')).toBe('"say ""x"""\n');
  expect(csvOf('two\nlines')).toBe('"two\nlines"\n');
});

it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '=HYPERLINK("x")', '-'])(
  'keeps a spreadsheet from running %s',
  (word) => {
    expect(csvOf(word).replace(/^"/, '')).toMatch(/^'/);
  },
);

it.each(['-0.5', '+3', '-1e-7', '-1.5E+10', '12', 'a=b', 'x-y'])('leaves %s alone', (word) => {
  expect(csvOf(word)).toBe(`${word}\n`);
});

it('leaves formulas as they are when asked to', () => {
  expect(toCsv(columns, [{ word: '=1+1', count: 2 }], false)).toBe('Word,Count\n=1+1,2\n');
});

it.each([
  ['=1+1', true],
  ['@you', true],
  ['-', true],
  ['-0.5', false],
  ['good', false],
])('knows whether %s would be run', (word, expected) => {
  expect(holdsFormula(columns, [{ word, count: -3 }])).toBe(expected);
});

it('escapes what Markdown would read as a sign, and aligns', () => {
  const text = toMarkdown(columns, [{ word: 'a|b *c* <d>\n`e`', count: -0.5 }], ['start', 'end']);
  expect(text.split('\n')).toEqual([
    '| Word | Count |',
    '| --- | ---: |',
    String.raw`| a\|b \*c\* \<d\> \`e\` | -0.5 |`,
    '',
  ]);
});
