import { describe, expect, it } from 'vitest';
import { readRecipe } from '../../src/session/recipe-file';
import { DEFAULT_SETTINGS, type Settings } from '../../src/session/session';
import { FIELDS } from '../../src/session/url';

const base = {
  version: 1,
  source: { kind: 'file', name: 'reviews.csv', size: 1234 },
  reading: { delimiter: ';' },
  columns: { text: 1, label: 0 },
  classes: [{ value: '0', name: 'bad' }],
};
const read = (settings: object) => readRecipe(JSON.stringify({ ...base, ...settings }));

/** Settings in which every field that can be set differs from its default. */
function allChanged(): Settings {
  let settings = DEFAULT_SETTINGS;
  for (const { name, get, set } of FIELDS) {
    const value = get(settings);
    const others = typeof value === 'number' ? [value + 1, value - 1, value / 2] : (OTHERS[name] ?? [!value]);
    const changed = others.map((other) => set(settings, String(other))).find((next) => get(next) !== value);
    if (!changed) throw new Error(`No other value of ${name} is known to this test.`);
    settings = changed;
  }
  return settings;
}

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  standardize: ['lower'],
  lowercase: ['ascii'],
  from: ['all', 'training'],
  head: ['softmax'],
  engine: ['cpu'],
  init: ['random'],
  mapEngine: ['javascript'],
  model: ['glove'],
  method: ['umap'],
  metric: ['cosine'],
  mapRate: ['200'],
  axes: ['3,4,5', '3-4-5', '3 4 5'],
  mapWords: ['all', 'top', 'selection'],
};

describe('a recipe file', () => {
  it('gives every setting back exactly', () => {
    const settings = allChanged();
    const { settings: back, ignored } = read(settings);
    expect(back).toEqual(settings);
    expect(ignored).toEqual([]);
  });

  it('is found in a saved run too', () => {
    const settings = { ...DEFAULT_SETTINGS, text: { ...DEFAULT_SETTINGS.text, sequenceLength: 77 } };
    const file = { format: 'firth run', recipe: { ...base, ...settings }, results: {} };
    expect(readRecipe(JSON.stringify(file)).settings).toEqual(settings);
  });

  it('names the file, reading, columns and classes', () => {
    expect(read(DEFAULT_SETTINGS)).toMatchObject({
      source: base.source,
      reading: base.reading,
      columns: base.columns,
      classes: base.classes,
    });
  });

  it('keeps defaults for what is out of range and says so, and for what is left out', () => {
    const { settings, ignored } = read({
      text: { sequenceLength: -5 },
      training: { epochs: '=1+1' },
      map: { dimensions: 7 },
    });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(ignored.toSorted()).toEqual(['axes', 'epochs', 'length']);
  });

  it.each([
    ['not json', 'it is not JSON'],
    ['{}', 'settings of text and training are missing'],
    ['[1]', 'settings of text and training are missing'],
    [JSON.stringify({ ...base, ...DEFAULT_SETTINGS, version: 9 }), 'version 9'],
  ])('refuses %s in a sentence', (text, sentence) => {
    expect(() => readRecipe(text)).toThrow(sentence);
  });

  it('has a name in the address for every setting that the page can change', () => {
    const settings = allChanged();
    const unnamed = Object.entries(DEFAULT_SETTINGS).flatMap(([group, values]) =>
      Object.entries(values as object)
        .filter(([key, value]) => settings[group as keyof Settings][key as never] === value)
        .map(([key]) => `${group}.${key}`),
    );
    expect(unnamed).toEqual([]);
  });
});
