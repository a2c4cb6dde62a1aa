import type { Vocabulary } from '../data/vocabulary';
import { folded, isWord } from './words';

/**
 * Indices of words that complete `prefix`: those that begin with it, then, when these are fewer than `limit`,
 * those that hold it elsewhere; in each group most frequent first, at equal counts lower index first. Case and
 * Unicode form are folded. An empty prefix gives the most frequent words. Padding and [UNK] are never given.
 */
export function complete(vocabulary: Vocabulary, prefix: string, limit: number): number[] {
  const wanted = folded(prefix);
  const begins: number[] = [];
  const holds: number[] = [];
  vocabulary.tokens.forEach((token, index) => {
    if (!isWord(index)) return;
    const place = folded(token).indexOf(wanted);
    if (place === 0) begins.push(index);
    else if (place > 0) holds.push(index);
  });
  const byCount = (a: number, b: number) => vocabulary.counts[b]! - vocabulary.counts[a]! || a - b;
  const first = begins.sort(byCount).slice(0, limit);
  if (first.length === limit) return first;
  return [...first, ...holds.sort(byCount).slice(0, limit - first.length)];
}
