import type { Vocabulary } from '../../data/vocabulary';
import { sortedIndices } from '../../text/vocabulary';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** The last order of each vocabulary: a list that scrolls asks for it again and again. */
const orders = new WeakMap<Vocabulary, { readonly key: string; readonly indices: Uint32Array }>();

export const vocabularyPage: TaskFunction<'vocabularyPage'> = ({
  dataset,
  sort,
  descending,
  offset,
  limit,
}) => {
  const { vocabulary, classes } = look(dataset);
  const { tokens, counts, classCounts } = vocabulary;
  const key = `${sort} ${descending}`;
  const known = orders.get(vocabulary);
  const indices = known?.key === key ? known.indices : sortedIndices(vocabulary, sort, descending);
  orders.set(vocabulary, { key, indices });
  const from = Math.max(0, offset);
  const rows = Array.from(indices.subarray(from, from + Math.max(0, limit)), (index) => ({
    index,
    token: tokens[index]!,
    count: counts[index]!,
    classCounts: classCounts
      ? Array.from(classCounts.subarray(index * classes.length, (index + 1) * classes.length))
      : [],
  }));
  return { rows, total: tokens.length };
};
