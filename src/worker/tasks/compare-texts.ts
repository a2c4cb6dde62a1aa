import { compareRows } from '../../geometry/compare';
import { compareTexts as compare } from '../../geometry/compare-texts';
import { tokenize } from '../../text/stem';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Pairs of words given back at most. */
const PAIRS = 30;

/** Words that stand in one text only are paired in the order in which they stand. */
export const compareTexts: TaskFunction<'compareTexts'> = ({ vectors: ref, a, b, options }) => {
  const vectors = look(ref);
  const tokensOf = (text: string) => tokenize(text, options);
  const [x, y] = [tokensOf(a), tokensOf(b)];
  const onlyA = [...new Set(x)].filter((token) => !y.includes(token));
  const onlyB = [...new Set(y)].filter((token) => !x.includes(token));
  const { index } = vectors.vocabulary;
  const pairs = onlyA
    .flatMap((first) => onlyB.map((second) => [first, second] as const))
    .slice(0, PAIRS)
    .map(([first, second]) => {
      const [i, j] = [index.get(first), index.get(second)];
      const known = i !== undefined && j !== undefined;
      return { a: first, b: second, cosine: known ? compareRows(vectors.vectors, i, j).cosine : null };
    });
  const unknown = [...new Set([...x, ...y])].filter((token) => !index.has(token));
  return { ...compare(vectors, x, y), pairs, unknown, tokens: [x.length, y.length] };
};
