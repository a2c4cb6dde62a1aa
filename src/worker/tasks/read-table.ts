import { readTable as read } from '../../formats/read-table';
import { breathe } from '../breathe';
import type { TaskFunction } from '../server';
import { keep } from '../store';

export const readTable: TaskFunction<'readTable'> = async ({ file, name, options }, { signal, report }) => {
  const result = await read(file, name, options, { signal, onProgress: report, pause: breathe });
  return { table: keep('table', result.table), report: result.report };
};
