import type { KeyedVectors } from '../../data/keyed-vectors';
import type { WordPair } from '../../engine/protocol';
import { compareRows } from '../../geometry/compare';
import { findWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const compareWords: TaskFunction<'compareWords'> = ({ vectors, a, b }) =>
  comparePair(look(vectors), a, b);

export const comparePairs: TaskFunction<'comparePairs'> = ({ vectors: ref, pairs }) => {
  const vectors = look(ref);
  return { pairs: pairs.map(([a, b]) => comparePair(vectors, a, b)) };
};

function comparePair(vectors: KeyedVectors, a: string, b: string): WordPair {
  const first = findWord(vectors, a);
  if (!first.found) return { found: false, missing: a, suggestions: first.suggestions };
  const second = findWord(vectors, b);
  if (!second.found) return { found: false, missing: b, suggestions: second.suggestions };
  return { found: true, ...compareRows(vectors.vectors, first.index, second.index) };
}
