import { describe, expect, it } from 'vitest';
import { labelTexts } from '../../src/text/classes';

const texts = (n: number) => Array.from({ length: n }, (_, i) => `text ${i}`);
const values = (cells: readonly string[]) =>
  labelTexts(texts(cells.length), cells, 'label', null).classes.map(({ value }) => value);

describe('labelTexts', () => {
  it('orders numbers ascending and names by code point, whatever the locale', () => {
    expect(values(['10', '9', '-1', '0.5', '9'])).toEqual(['-1', '0.5', '9', '10']);
    expect(values(['b', 'ä', 'B', 'a', '10', '9'])).toEqual(['10', '9', 'B', 'a', 'b', 'ä']);
  });

  it('leaves out and counts documents without a label, and trims', () => {
    const labelled = labelTexts(texts(5), [' 1', '', '0', '  ', '1 '], 'label', null);
    expect(labelled).toEqual({
      texts: ['text 0', 'text 2', 'text 4'],
      labels: Uint16Array.of(1, 0, 1),
      classes: [
        { value: '0', name: '0' },
        { value: '1', name: '1' },
      ],
      unlabeled: 2,
    });
  });

  it('keeps the list of texts itself when none is left out', () => {
    const all = texts(2);
    expect(labelTexts(all, ['a', 'b'], 'label', null).texts).toBe(all);
  });

  it('renames and reorders by value; values it does not name follow, unknown ones are dropped', () => {
    const asked = [
      { value: '2', name: 'Sports' },
      { value: '7', name: 'Nowhere' },
      { value: '0', name: 'World' },
    ];
    const { classes, labels } = labelTexts(texts(4), ['0', '1', '2', '3'], 'label', asked);
    expect(classes).toEqual([
      { value: '2', name: 'Sports' },
      { value: '0', name: 'World' },
      { value: '1', name: '1' },
      { value: '3', name: '3' },
    ]);
    expect([...labels!]).toEqual([1, 2, 0, 3]);
  });

  it('takes 1,000 classes and refuses 1,001 by name', () => {
    const cells = Array.from({ length: 1001 }, (_, i) => `${i}`);
    expect(values(cells.slice(0, 1000))).toHaveLength(1000);
    expect(() => labelTexts(texts(1001), cells, 'id', null)).toThrow(
      'Column “id” holds 1,001 different values, too many for labels (at most 1,000).',
    );
  });
});
