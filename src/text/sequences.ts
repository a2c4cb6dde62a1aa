import type { Sequences } from '../data/sequences';
import type { Tokens } from '../data/tokens';

/** Vocabulary indices of all documents, cut at the end to `length`; shorter ones are padded at the end, unstored. */
export function makeSequences({ ids, offsets }: Tokens, indexOfType: Uint32Array, length: number): Sequences {
  const documents = offsets.length - 1;
  const cut = new Uint32Array(documents + 1);
  for (let d = 0; d < documents; d++) {
    cut[d + 1] = cut[d]! + Math.min(length, offsets[d + 1]! - offsets[d]!);
  }
  const indices = new Int32Array(cut[documents]!);
  for (let d = 0; d < documents; d++) {
    const from = offsets[d]!;
    for (let i = cut[d]!, end = cut[d + 1]!, j = from; i < end; i++, j++) indices[i] = indexOfType[ids[j]!]!;
  }
  return { ids: indices, offsets: cut, length };
}
