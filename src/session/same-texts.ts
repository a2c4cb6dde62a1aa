import type { LoadedCorpus, RunRecord } from './session';

/**
 * The runs after a corpus took the place of another. Where both hold the same texts and classes, because only the way
 * that texts become words changed, the runs of the one before keep their texts: they name the new one from now on.
 */
export function runsAfter(
  runs: readonly RunRecord[],
  before: LoadedCorpus | null,
  after: LoadedCorpus,
): readonly RunRecord[] {
  if (before === null || textsKey(before) !== textsKey(after)) return runs;
  return runs.map((run) => (run.corpus.id === before.ref.id ? { ...run, corpus: after.ref } : run));
}

/** Equal keys, equal texts and classes. */
function textsKey({ table, columns, classes }: LoadedCorpus): string {
  return JSON.stringify([table.id, columns.text, columns.label, classes]);
}
