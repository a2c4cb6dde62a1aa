import { expect, it } from 'vitest';
import { alignment, cellText, looksLikeNumber, sorted } from '../../src/widgets/column';

it.each(['1', '-0.5', '−0.25', '1,234', '12.5 %', '12%', '1e-7', '.5', '–', '≤ 3', '', 'NaN'])(
  'takes %s for a number',
  (text) => {
    expect(looksLikeNumber(text)).toBe(true);
  },
);

it.each(['word', '1 of 3', '3D', 'e', '2024-01-01', 'negative 93 %', 'a-'])('takes %s for a text', (text) => {
  expect(looksLikeNumber(text)).toBe(false);
});

it('shows integers with thousands separators and leaves fractions alone', () => {
  expect([1234567, -1000, 0.25, 'x'].map(cellText)).toEqual(['1,234,567', '-1,000', '0.25', 'x']);
});

it('stands numbers at the end, unless the column says otherwise or one value is a text', () => {
  const column = { name: 'A', value: (row: string) => row };
  expect(alignment(column, ['1', '2.5'])).toBe('end');
  expect(alignment(column, ['1', 'x'])).toBe('start');
  expect(alignment(column, [])).toBe('start');
  expect(alignment({ ...column, align: 'start' }, ['1'])).toBe('start');
});

it('sorts numbers by size, texts by the alphabet, and keeps the order of equals both ways', () => {
  const rows = [
    { word: 'b', count: 10 },
    { word: 'a', count: 9 },
    { word: 'c', count: 9 },
  ];
  const columns = [
    { name: 'Word', value: (row: (typeof rows)[0]) => row.word },
    {
      name: 'Count',
      value: (row: (typeof rows)[0]) => String(row.count),
      sortBy: (row: (typeof rows)[0]) => row.count,
    },
  ];
  const order = (name: string, descending: boolean) =>
    sorted(rows, columns, { name, descending })
      .map(({ word }) => word)
      .join('');
  expect(order('Count', false)).toBe('acb');
  expect(order('Count', true)).toBe('bac');
  expect(order('Word', true)).toBe('cba');
  expect(order('Nothing', true)).toBe('bac');
  expect(sorted(rows, columns, null)).toBe(rows);
});
