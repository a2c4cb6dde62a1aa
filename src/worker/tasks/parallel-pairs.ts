import { isWord } from '../../geometry/words';
import { differenceOf, findParallel } from '../../geometry/parallelism';
import { indexOfWord } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { takeSteps } from '../take-steps';

/** So that the search ends within a second or so: rows² · columns multiplications. */
const MOST_WORK = 5e8;
/** Times as long, or as short. */
const ABOUT_AS_LONG = 1.5;

export const parallelPairs: TaskFunction<'parallelPairs'> = async (
  { vectors: ref, pair, words, neighbors, sameLength, topn },
  { signal },
) => {
  const { vectors, norms, vocabulary } = look(ref);
  const [a, b] = [indexOfWord(look(ref), pair[0]), indexOfWord(look(ref), pair[1])];
  const most = Math.min(words, Math.floor(Math.sqrt(MOST_WORK / vectors.columns)));
  const rows: number[] = [];
  // Rows come in the order of counts.
  for (let i = 0; i < vectors.rows && rows.length < most; i++) if (isWord(i) && norms[i] !== 0) rows.push(i);
  const target = differenceOf(vectors, a, b);
  if (target.length === 0)
    throw new Error('The two words of this pair have one vector, so there is no direction.');
  const found = await takeSteps(
    findParallel(vectors, target, {
      rows,
      neighbors: neighbors ?? Infinity,
      topn,
      except: [a, b],
      lengths: sameLength ? ABOUT_AS_LONG : Infinity,
    }),
    signal,
  );
  return {
    pairs: found.pairs.map(({ a: from, b: to, cosine, length }) => ({
      a: vocabulary.tokens[from]!,
      b: vocabulary.tokens[to]!,
      cosine,
      length,
    })),
    words: rows.length,
    compared: found.compared,
  };
};
