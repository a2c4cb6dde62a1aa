import type { KeyedVectors } from '../../data/keyed-vectors';
import type { PairDifference, WordPairName } from '../../engine/protocol';
import { differenceOf, parallelism, type Difference } from '../../geometry/parallelism';
import { findWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';

const MOST_PAIRS = 50;
const NONE: Difference = { vector: new Float64Array(0), length: 0 };

export const pairParallelism: TaskFunction<'pairParallelism'> = ({ vectors: ref, pairs }) => {
  const keyed = look(ref);
  if (pairs.length > MOST_PAIRS) {
    throw new RangeError(`At most ${MOST_PAIRS} pairs are compared; got ${pairs.length}. Remove some.`);
  }
  const read = pairs.map((pair) => readPair(keyed, pair));
  const cosines = new Float32Array(pairs.length ** 2);
  read.forEach(({ difference: a }, i) => {
    read.forEach(({ difference: b }, j) => {
      cosines[i * pairs.length + j] = parallelism(a, b);
    });
  });
  return { pairs: read.map(({ told }) => told), cosines };
};

function readPair(
  keyed: KeyedVectors,
  [a, b]: WordPairName,
): { readonly told: PairDifference; readonly difference: Difference } {
  const [from, to] = [findWord(keyed, a), findWord(keyed, b)];
  if (from.found && to.found) {
    const difference = differenceOf(keyed.vectors, from.index, to.index);
    const { tokens } = keyed.vocabulary;
    const told = { a: tokens[from.index]!, b: tokens[to.index]!, length: difference.length, missing: [] };
    return { told, difference };
  }
  const missing = [
    ...(from.found ? [] : [{ word: a, suggestions: from.suggestions }]),
    ...(to.found ? [] : [{ word: b, suggestions: to.suggestions }]),
  ];
  return { told: { a, b, length: null, missing }, difference: NONE };
}
