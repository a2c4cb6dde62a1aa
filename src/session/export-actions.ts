import type { NeighborRules } from '../engine/protocol';
import { run } from './connection';
import { runJob } from './jobs';
import type { RunRecord } from './session';

/** The nearest words of every word as a CSV file; undefined when it was stopped. */
export async function neighborsFile(
  { vectors }: RunRecord,
  rules: NeighborRules,
  safe: boolean,
): Promise<Blob | undefined> {
  return await runJob(
    { slot: 'export', label: 'Finding the neighbours of all words', stopLabel: 'Stop finding neighbours' },
    async ({ signal, progress }) => {
      const { file } = await run(
        'exportNeighbors',
        { vectors, ...rules, safe },
        {
          signal,
          onProgress: ({ done, total }) =>
            progress(done / total, `${done.toLocaleString('en')} of ${total.toLocaleString('en')} words`),
        },
      );
      return file;
    },
  );
}
