import type { Vocabulary } from '../../data/vocabulary';
import { isFormula } from '../../formats/csv-cell';
import { sortedIndices } from '../../text/vocabulary';
import type { TaskFunction } from '../server';
import { look } from '../store';

interface Known {
  /** The last order: a list that scrolls asks for it again and again. */
  readonly key: string;
  readonly indices: Uint32Array;
  readonly formulas: boolean;
}

const known = new WeakMap<Vocabulary, Known>();

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
  const before = known.get(vocabulary);
  const formulas = before?.formulas ?? tokens.some(isFormula);
  const indices = before?.key === key ? before.indices : sortedIndices(vocabulary, sort, descending);
  known.set(vocabulary, { key, indices, formulas });
  const from = Math.max(0, offset);
  const rows = Array.from(indices.subarray(from, from + Math.max(0, limit)), (index) => ({
    index,
    token: tokens[index]!,
    count: counts[index]!,
    classCounts: classCounts
      ? Array.from(classCounts.subarray(index * classes.length, (index + 1) * classes.length))
      : [],
  }));
  return { rows, total: tokens.length, formulas };
};
