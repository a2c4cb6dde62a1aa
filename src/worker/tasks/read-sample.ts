import { readTable } from '../../formats/read-table';
import { breathe } from '../breathe';
import type { TaskFunction } from '../server';
import { keep } from '../store';

export const readSample: TaskFunction<'readSample'> = async ({ sample }, { signal, report }) => {
  const { sampleText } = await import('../../samples/samples');
  const file = new Blob([sampleText(sample)], { type: 'text/csv' });
  const result = await readTable(file, `${sample}.csv`, {}, { signal, onProgress: report, pause: breathe });
  return { table: keep('table', result.table), report: result.report };
};
