import type { Dataset } from '../../src/data/dataset';
import type { Ref } from '../../src/engine/protocol';
import { createRandom } from '../../src/math/random';
import { keep } from '../../src/worker/store';

/** Vocabulary of the small dataset. */
export const TOKENS = ['', '[UNK]', 'film', 'good', 'bad', 'plot', 'fine', 'awful', 'never'];

/** Texts of which the words `good` and `fine` decide the class; the word `never` never occurs. */
export function makeDataset(change: Partial<Dataset> = {}): Ref<Dataset> {
  const random = createRandom(1);
  const documents = Array.from({ length: 200 }, (_, i) => {
    const own = i % 2 ? [3, 6] : [4, 7];
    const others = Array.from({ length: random.integer(5) }, () => (random.integer(2) ? 2 : 5));
    return [own[random.integer(2)]!, ...others];
  });
  const offsets = new Uint32Array(documents.length + 1);
  documents.forEach((ids, i) => (offsets[i + 1] = offsets[i]! + ids.length));
  const counts = new Uint32Array(TOKENS.length);
  for (const id of documents.flat()) counts[id]!++;
  const rows = Uint32Array.from(documents, (_, i) => i);
  return keep('dataset', {
    vocabulary: {
      tokens: TOKENS,
      index: new Map(TOKENS.map((token, i) => [token, i] as const).slice(2)),
      counts,
      classCounts: null,
    },
    sequences: { ids: Int32Array.from(documents.flat()), offsets, length: 6 },
    labels: Uint16Array.from(documents, (_, i) => i % 2),
    classes: ['negative', 'positive'].map((name) => ({ value: name, name })),
    split: { training: rows.subarray(0, 160), validation: rows.subarray(160) },
    ...change,
  });
}
