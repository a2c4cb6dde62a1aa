import { describe, expect, it } from 'vitest';
import { arrowScene, betweenWords, sidesOf } from '../../../src/views/words/algebra/arrow-scene';
import { suggestedBias } from '../../../src/views/words/algebra/bias-words';
import { offered, wordsOfExample } from '../../../src/views/words/algebra/examples';
import { operandText, readPairs, replaceAt } from '../../../src/views/words/algebra/operand-text';
import { axisBetween, polesOf, turned } from '../../../src/views/words/algebra/poles';
import { placesOn } from '../../../src/views/words/algebra/use-arrow-places';
import { parseExpression } from '../../../src/geometry/expression/parse';
import { mapOfOneWord } from '../../support/map-state';
import { typedWords } from '../../../src/session/typed-words';

describe('words in expressions', () => {
  it.each([
    ['good', 'good'],
    ["don't", "don't"],
    ['c++', '"c++"'],
    ['1984', '"1984"'],
    ['say "x"', '“say "x"”'],
    ['constructor', 'constructor'],
  ])('writes %s as %s, which is read as that word', (word, text) => {
    expect(operandText(word)).toBe(text);
    expect(parseExpression(text)).toMatchObject({ kind: 'word', word });
  });

  it('puts a suggestion in place', () => {
    expect(replaceAt('brothr - man', 0, 6, 'brother')).toBe('brother - man');
  });

  it('reads pairs with any arrow, and gives back what is none', () => {
    expect(readPairs('puppy → dog, calf->cow; man : woman\n bad good, lonely, a b c')).toEqual({
      pairs: [
        ['puppy', 'dog'],
        ['calf', 'cow'],
        ['man', 'woman'],
        ['bad', 'good'],
      ],
      unread: ['lonely', 'a b c'],
    });
    expect(readPairs(' , ')).toEqual({ pairs: [], unread: [] });
    expect(typedWords('he, him  his;he')).toEqual(['he', 'him', 'his']);
  });

  it('offers only examples whose words are known', () => {
    expect(wordsOfExample('reject(good, good - 2 bad)')).toEqual(['good', 'good', 'bad']);
    expect(offered(['a - b', 'a - c', 'avg(a, a)'], ['a', 'c'], 5)).toEqual(['a - c', 'avg(a, a)']);
    expect(offered(['a', 'a + a'], ['a'], 1)).toEqual(['a']);
  });

  it('suggests poles only where both have three known words or more', () => {
    expect(suggestedBias(['good', 'bad', 'nurse', 'he', 'his'])).toEqual({ a: '', b: '', x: '', y: '' });
    expect(suggestedBias(['father', 'brother', 'mother', 'sister', 'nurse', 'his'])).toEqual({
      a: '',
      b: '',
      x: '',
      y: '',
    });
    expect(suggestedBias(['he', 'his', 'man', 'she', 'her', 'wife', 'nurse', 'bad'])).toEqual({
      a: 'he, his, man',
      b: 'she, her, wife',
      x: '',
      y: 'nurse',
    });
    expect(suggestedBias([])).toEqual({ a: '', b: '', x: '', y: '' });
  });
});

describe('poles', () => {
  it.each(['good - bad', 'avg(good, great) - bad', 'a - avg(b, c)'])('reads and writes %s', (axis) => {
    expect(axisBetween(polesOf(axis)!)).toBe(axis);
    expect(turned(turned(axis))).toBe(axis);
  });

  it('leaves other expressions alone', () => {
    for (const axis of ['good', 'a - b - c', '2 a - b', 'unit(a) - b', '']) expect(polesOf(axis)).toBeNull();
    expect(turned('good - bad')).toBe('bad - good');
    expect(turned('unit(a) - b')).toBe('-(unit(a) - b)');
    expect(turned('-(unit(a) - b)')).toBe('unit(a) - b');
    expect(axisBetween({ positive: [], negative: ['bad'] })).toBe('-bad');
    expect(axisBetween({ positive: ['c++'], negative: [] })).toBe('"c++"');
  });
});

describe('arrowScene', () => {
  const parts = {
    title: 'Arrows',
    axes: ['PC 1', 'PC 2'],
    components: 2,
    kinds: ['In the expression', 'Answers'],
    points: [
      { name: 'man', kind: 0, at: [0, 0] },
      { name: 'brother', kind: 0, at: [0, 1] },
      { name: 'woman', kind: 0, at: [2, 0] },
      { name: 'sister', kind: 1, at: [2, 0.75] },
    ],
    arrows: sidesOf(['man', 'brother', 'woman']),
    predicted: { name: 'brother - man + woman', at: [2, 1] },
    selected: 'sister',
  } as const;

  it('draws all four sides, and holds the predicted point', () => {
    const scene = arrowScene(parts);
    expect(scene.lines?.map(({ from, to }) => [from, to])).toEqual([
      [
        [0, 0],
        [0, 1],
      ],
      [
        [2, 0],
        [2, 1],
      ],
      [
        [0, 0],
        [2, 0],
      ],
      [
        [0, 1],
        [2, 1],
      ],
    ]);
    expect([...scene.positions]).toEqual([0, 0, 0, 1, 2, 0, 2, 0.75, 2, 1]);
    expect(scene.marks).toEqual([{ at: [2, 1], label: '?', kind: 'predicted' }]);
    expect(scene.colors).toMatchObject({ names: ['In the expression', 'Answers', 'Result'] });
    expect(scene.lit).toEqual([3]);
  });

  it('leaves out arrows without an end', () => {
    const scene = arrowScene({ ...parts, predicted: null, points: parts.points.slice(0, 3), selected: null });
    expect(scene.lines).toHaveLength(2);
    expect(scene.marks).toEqual([]);
    expect(scene.lit).toEqual([]);
  });

  it('names the words that arrows join where only lit points have names', () => {
    const solid = {
      ...parts,
      components: 3,
      predicted: null,
      points: parts.points.map((point) => ({ ...point, at: [...point.at, 0] })),
    } as const;
    expect(arrowScene(solid).litNames).toEqual(['sister', 'man', 'brother', 'woman']);
  });

  it('lets a word stand for the result', () => {
    expect(betweenWords(parts.arrows, 'sister')).toEqual([
      ['man', 'brother'],
      ['woman', 'sister'],
      ['man', 'woman'],
      ['brother', 'sister'],
    ]);
    expect(betweenWords(parts.arrows, null)).toHaveLength(2);
    expect(betweenWords([['woman', null]], 'woman')).toEqual([]);
  });

  it('takes places from a map that has positions', () => {
    const map = mapOfOneWord(1);
    expect(placesOn(map, ['film'])).toBeNull();
    const made = {
      ...map,
      positions: Float32Array.of(1, 2, 3),
      options: { ...map.options, components: 3 as const },
    };
    const places = placesOn(made, ['film', 'other']);
    expect([...places!.places]).toEqual([['film', [1, 2, 3]]]);
    expect(places).toMatchObject({ components: 3, points: null, method: 'tsne' });
  });
});
