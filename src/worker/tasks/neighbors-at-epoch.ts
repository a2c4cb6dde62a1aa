import { plainCosines } from '../../geometry/cosines';
import { mostSimilar } from '../../geometry/most-similar';
import { expectedAbsoluteCosine, randomPairs } from '../../geometry/random-pairs';
import { indexOfWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { vectorsAt } from '../training-moments';
import { isCandidate } from '../word-candidates';

const PAIRS = 2000;

/** The cosines are the same sums in doubles as those of `mostSimilar`, so that both tables agree to the last digit. */
export const neighborsAtEpoch: TaskFunction<'neighborsAtEpoch'> = ({
  run: ref,
  word,
  epoch,
  topn,
  includeUnknown,
}) => {
  const run = look(ref);
  const keyed = vectorsAt(run, epoch);
  const { vectors, norms, vocabulary } = keyed;
  const query = indexOfWord(keyed, word);
  const cosines = plainCosines(vectors);
  const { similar } = mostSimilar(cosines, norms, query, topn, (i) => !isCandidate(i, includeUnknown));
  const words = Uint32Array.from(norms.keys()).filter((i) => norms[i] !== 0 && isCandidate(i, false));
  return {
    word: vocabulary.tokens[query]!,
    epoch,
    similar: Array.from(similar.indices, (index) => ({
      index,
      word: vocabulary.tokens[index]!,
      count: vocabulary.counts[index]!,
      value: Math.fround(cosines.exact(query, index)),
    })),
    randomPairs: {
      ...randomPairs(vectors, words, PAIRS, run.training.weightsSeed),
      expected: expectedAbsoluteCosine(vectors.columns),
    },
  };
};
