import { run as ask } from '../session/connection';
import { neighborsFile } from '../session/export-actions';
import { recipeText, runText } from '../session/recipe-file';
import type { RunRecord } from '../session/session';
import { session } from '../session/store';
import { saveFile } from '../widgets/save-file';
import { saveFrom } from './save-from';

/** Saves the vectors of a run as word2vec text. */
export function saveVectors({ vectors, number }: RunRecord): Promise<void> {
  return saveFrom(`run-${number}-vectors.txt`, async () => (await ask('exportVectors', { vectors })).file);
}

/** Saves what there is to say of a run: recipe, engine, figures. */
export function saveRunRecord(run: RunRecord): void {
  saveJson(runText(run), `run-${run.number}.json`);
}

/** Saves the nearest words of every word of a run. */
export function saveNeighbors(run: RunRecord, topn: number, safe: boolean): Promise<void> {
  const { includeUnknown } = session.getState();
  return saveFrom(`run-${run.number}-neighbours.csv`, () =>
    neighborsFile(run, { topn, includeUnknown }, safe),
  );
}

/** Saves the settings and the corpus' name and size, from which everything can be made again; needs a corpus. */
export function saveRecipe(): void {
  const text = recipeText(session.getState());
  if (text !== null) saveJson(text, 'recipe.json');
}

function saveJson(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'application/json' }), name);
}
