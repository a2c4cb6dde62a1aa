import { OOV_INDEX } from '../../data/vocabulary';
import type { UseSort } from '../../engine/protocol';
import { alphabeticalRanks, sortUses, usesOf, type Uses } from '../../text/concordance';
import type { Occurrences } from '../../text/occurrences';
import { indexOfWord } from '../find-word';
import { typesOfVocabulary } from '../occurrences';
import type { TaskFunction } from '../server';
import { takeSteps } from '../take-steps';
import { useRow } from '../text-rows';
import { textsOfRun } from '../texts-of-run';

/** The last order asked for: a list that scrolls asks for it again and again. */
const orders = new WeakMap<Occurrences, { readonly key: string; readonly uses: Uses }>();
const ranks = new WeakMap<Occurrences, Uint32Array>();

export const wordContexts: TaskFunction<'wordContexts'> = async (
  { word, sort, offset, limit, ...wanted },
  { signal },
) => {
  const texts = await textsOfRun(wanted, signal);
  const { vectors, index, corpus } = texts;
  const known = indexOfWord(vectors, word);
  const type = known === OOV_INDEX ? -1 : typesOfVocabulary(index, vectors.vocabulary)[known]!;
  const { places, documents } = await inOrder(index, type, sort, corpus.labels, signal);
  const from = Math.max(0, offset);
  const to = Math.min(places.length, from + Math.max(0, limit));
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, i) =>
    useRow(texts, documents[from + i]!, places[from + i]!),
  );
  return { rows, total: places.length };
};

async function inOrder(
  index: Occurrences,
  type: number,
  sort: UseSort,
  labels: Uint16Array | null,
  signal: AbortSignal,
): Promise<Uses> {
  const key = `${type} ${sort}`;
  const known = orders.get(index);
  if (known?.key === key && sort !== 'class') return known.uses;
  const rank = ranks.get(index) ?? alphabeticalRanks(index.tokens);
  ranks.set(index, rank);
  const found = await takeSteps(usesOf(index, type), signal);
  const uses = await takeSteps(sortUses(found, index.tokens, sort, rank, labels), signal);
  orders.set(index, { key, uses });
  return uses;
}
