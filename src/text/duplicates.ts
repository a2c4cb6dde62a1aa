import type { Tokens } from '../data/tokens';

/** Tokens at the beginning and at the end of a document that its mark is made of. */
const FIRST = 12;
const LAST = 4;
const FACTOR = 0x9e3779b1;

/**
 * Documents whose text equals that of an earlier one. Exact: texts are compared wherever the marks of two
 * documents (a hash of their length and some of their tokens) fall into one slot.
 */
export function countDuplicates(texts: readonly string[], { ids, offsets }: Tokens): number {
  const bits = Math.min(28, Math.ceil(Math.log2(texts.length + 1)) + 5);
  const taken = new Uint8Array(2 ** bits);
  const slots = new Uint32Array(texts.length);
  for (let d = 0; d < texts.length; d++) {
    const begin = offsets[d]!;
    const end = offsets[d + 1]!;
    let mark = end - begin;
    for (let i = begin, stop = Math.min(end, begin + FIRST); i < stop; i++) mark = mixed(mark, ids[i]!);
    for (let i = Math.max(begin, end - LAST); i < end; i++) mark = mixed(mark, ids[i]!);
    const slot = mark >>> (32 - bits);
    slots[d] = slot;
    taken[slot] = Math.min(2, taken[slot]! + 1);
  }
  const distinct = new Set<string>();
  let candidates = 0;
  for (let d = 0; d < texts.length; d++) {
    if (taken[slots[d]!]! < 2) continue;
    candidates++;
    distinct.add(texts[d]!);
  }
  return candidates - distinct.size;
}

function mixed(mark: number, id: number): number {
  const next = Math.imul(mark ^ id, FACTOR);
  return next ^ (next >>> 15);
}
