import { expect, it } from 'vitest';
import { keep } from '../../src/worker/store';
import { exportNeighbors } from '../../src/worker/tasks/export-neighbors';
import { mostSimilar } from '../../src/worker/tasks/most-similar';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';

const context = { signal: new AbortController().signal, report: () => undefined };
const vectors = keep(
  'vectors',
  keyedVectorsOf(vocabularyOf({ good: 9, '=1+1': 5, 'say "no"': 4, zero: 1 }), [
    [0, 0],
    [1, 1],
    [1, 0.1],
    [1, 0],
    [0, 1],
    [0, 0],
  ]),
);
const linesOf = async (rules: object) => {
  const { file } = await exportNeighbors(
    { vectors, topn: 2, includeUnknown: false, safe: true, ...rules },
    context,
  );
  return (await file.text()).trimEnd().split('\n');
};

it('lists the neighbours of every word with a vector, as its table does', async () => {
  const [header, ...lines] = await linesOf({});
  expect(header).toBe('Word,Rank,Neighbour,Cosine');
  const { similar } = await mostSimilar({ vectors, word: 'good', topn: 2, includeUnknown: false }, context);
  expect(similar.map(({ word }) => word)).toEqual(['=1+1', 'say "no"']);
  expect(lines.slice(0, 2)).toEqual([
    `good,1,'=1+1,${similar[0]!.score.toFixed(6)}`,
    `good,2,"say ""no""",${similar[1]!.score.toFixed(6)}`,
  ]);
  expect(lines).toHaveLength(6);
});

it('leaves words as they are when asked to, and names its measure', async () => {
  const [header, first] = await linesOf({ safe: false, measure: 'euclidean' });
  expect(header).toBe('Word,Rank,Neighbour,Distance');
  expect(first).toMatch(/^good,1,=1\+1,0\.1/);
});
