import { run } from './connection';
import { sentenceOf } from './jobs';
import { shownRun } from './recipe';
import { notify, session } from './store';

/** Saves the vocabulary in use, one token a line. */
export async function exportVocabulary(): Promise<void> {
  const { dataset } = session.getState();
  if (!dataset) return;
  await save('vocabulary.txt', async () => (await run('exportVocabulary', { dataset: dataset.ref })).file);
}

/** Saves the word vectors of the run on show as word2vec text. */
export async function exportVectors(): Promise<void> {
  const shown = shownRun(session.getState());
  if (!shown) return;
  await save(
    `vectors-run-${shown.number}.txt`,
    async () => (await run('exportVectors', { vectors: shown.vectors })).file,
  );
}

async function save(name: string, make: () => Promise<Blob>): Promise<void> {
  try {
    const url = URL.createObjectURL(await make());
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (error) {
    notify('error', `${name} could not be saved: ${sentenceOf(error)}`);
  }
}
