import { matrix } from '../../data/matrix';
import { lookUpInTable as lookUp } from '../../geometry/look-up-table';
import type { TaskFunction } from '../server';

export const lookUpInTable: TaskFunction<'lookUpInTable'> = ({ words, rows, word }) => {
  const columns = rows[0]?.length ?? 0;
  return lookUp(words, matrix(words.length, columns, Float32Array.from(rows.flat())), word);
};
