import { expect, it } from 'vitest';
import {
  clusterColors,
  colorChoices,
  colorsAroundZero,
  possibleColor,
  pushColors,
} from '../../../src/views/words/map-colors';

const labelled = { classes: 2, classifier: true, word: 'good' };

it('says what a way to colour needs where it is not possible', () => {
  expect(colorChoices(labelled).filter(({ disabled }) => disabled)).toEqual([]);
  const choices = colorChoices({ classes: 0, classifier: false, word: null });
  expect(choices.filter(({ disabled }) => disabled).map(({ label }) => label)).toEqual([
    'Class log-odds (needs two classes)',
    'Class (needs labels)',
    'Push (needs a classifier)',
    'Similarity (needs a selected word)',
  ]);
});

it('takes the first possible way instead of one that is not', () => {
  expect(possibleColor('push', { ...labelled, classifier: false })).toBe('classLogOdds');
  expect(possibleColor('push', { classes: 0, classifier: false, word: null })).toBe('count');
  expect(possibleColor('push', labelled)).toBe('push');
});

it('keeps a scale around zero even, whatever the signs, NaN left aside', () => {
  const colors = colorsAroundZero(new Float32Array([NaN, -2, 1]), 'embedding_3');
  expect(colors).toMatchObject({ low: -1, high: 1 });
  const even = colorsAroundZero(new Float32Array([NaN, -2, 2]), 'embedding_3');
  expect(even).toMatchObject({ low: -2, high: 2, marks: [{ text: '−2' }, { text: '0' }, { text: '2' }] });
  expect(colorsAroundZero(new Float32Array([NaN]), 'x')).toMatchObject({ low: -1, high: 1 });
});

it('cuts the one word that would pale all others, and says so', () => {
  const values = Float32Array.from({ length: 200 }, (_, i) => (i === 7 ? 90 : 3));
  expect(colorsAroundZero(values, 'x')).toMatchObject({
    high: 3,
    marks: [{ text: '≤ −3' }, {}, { text: '≥ 3' }],
  });
});

it('names the classes at both ends of the push', () => {
  const classes = [
    { name: 'negative', value: '0' },
    { name: 'positive', value: '1' },
  ];
  expect(pushColors(new Float32Array([-1, 1]), classes)).toMatchObject({
    title: 'Push towards “positive”',
    marks: [{ text: '−1 “negative”' }, { text: '0' }, { text: '1 “positive”' }],
  });
  expect(pushColors(new Float32Array([-1, 1]), [])).toMatchObject({ title: 'Push' });
});

it('names clusters with their sizes', () => {
  expect(clusterColors(new Int32Array([0, 1, 0]))).toMatchObject({
    names: ['Cluster 1 (2)', 'Cluster 2 (1)'],
  });
});
