import { keep } from '../../src/worker/store';
import { keyedVectorsOf, vocabularyOf } from './keyed-vectors';

/** Vectors that say what they mean. First number: sex. Second and third: family, sibling. */
export const rows: Record<string, readonly number[]> = {
  man: [1, 2, 0],
  woman: [-1, 2, 0],
  brother: [1, 2, 2],
  sister: [-1, 2, 2],
  cook: [-0.3, 1, 1],
  smith: [0.3, 1, 1],
  clerk: [0, 1, 1],
  nothing: [0, 0, 0],
  "don't": [0, -1, 0],
};
const counts = Object.fromEntries(Object.keys(rows).map((word, i) => [word, 90 - 10 * i]));
const keyed = keyedVectorsOf(vocabularyOf(counts), [[9, 9, 9], [-1, 2, 2], ...Object.values(rows)]);
/** The same, held by the worker. */
export const vectors = keep('vectors', keyed);
