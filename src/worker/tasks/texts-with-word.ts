import { OOV_INDEX } from '../../data/vocabulary';
import type { TextSort } from '../../engine/protocol';
import type { LeftOut } from '../../models/leave-out';
import { documentsOf } from '../../text/occurrences';
import { indexOfWord } from '../find-word';
import { leftOutOf } from '../left-out';
import { typesOfVocabulary } from '../occurrences';
import type { TaskFunction } from '../server';
import { textRow } from '../text-rows';
import { textsOfRun } from '../texts-of-run';

/** By contribution: the largest in size first; by probability: the surest first. Equals in the order of the texts. */
export const textsWithWord: TaskFunction<'textsWithWord'> = async (
  { word, sort, offset, limit, ...wanted },
  { signal },
) => {
  const texts = await textsOfRun(wanted, signal);
  const { vectors, index, run, labelOf } = texts;
  const known = indexOfWord(vectors, word);
  const type = known === OOV_INDEX ? -1 : typesOfVocabulary(index, vectors.vocabulary)[known]!;
  const documents = documentsOf(index, type);
  const model = run ? await leftOutOf(run, known, documents) : null;
  signal.throwIfAborted();
  const key = sortKey(sort, model, (place) => labelOf(documents[place]!) ?? 0);
  const places = Uint32Array.from(documents.keys());
  if (key) {
    const keys = Float64Array.from(places, key);
    places.sort((a, b) => keys[a]! - keys[b]! || a - b);
  }
  const from = Math.max(0, offset);
  const rows = Array.from(places.subarray(from, from + Math.max(0, limit)), (place) =>
    textRow(texts, documents[place]!, [type], model?.[place] ?? null),
  );
  return { rows, total: documents.length };
};

/** What is sorted by, ascending; null for the order of the texts. */
function sortKey(sort: TextSort, model: readonly LeftOut[] | null, labelAt: (place: number) => number) {
  if (sort === 'class') return labelAt;
  if (!model || sort === 'text') return null;
  if (sort === 'probability') return (place: number) => -model[place]!.probability;
  return (place: number) => -Math.abs(model[place]!.contribution);
}
