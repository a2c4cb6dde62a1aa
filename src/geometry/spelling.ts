import type { Vocabulary } from '../data/vocabulary';
import { folded, isWord } from './words';

/**
 * Edits from one spelling to another: insert, delete, replace, or swap two neighbors, no part edited twice
 * (optimal string alignment, the restricted Damerau–Levenshtein distance), in UTF-16 units.
 *
 * @returns The distance, or `limit + 1` when it is larger than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  const width = b.length + 1;
  let beforeLast = new Int32Array(width);
  let last = Int32Array.from({ length: width }, (_, j) => j);
  let current = new Int32Array(width);
  for (let i = 1; i <= a.length; i++) {
    current.fill(over);
    current[0] = i;
    let least = i;
    const from = Math.max(1, i - limit);
    if (from > 1) current[from - 1] = over;
    for (let j = from; j <= Math.min(b.length, i + limit); j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2);
      if (swapped && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        edits = Math.min(edits, beforeLast[j - 2]! + 1);
      current[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return over;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(over, last[b.length]!);
}

/**
 * Words of the vocabulary spelled most like `word`: fewest edits first, then most frequent, then lower index.
 * Case is folded. At most a third of the letters (at least one, at most three) may differ; the padding token
 * and [UNK] are never given.
 */
export function closestSpellings(vocabulary: Vocabulary, word: string, count: number): string[] {
  const wanted = folded(word);
  if (wanted === '' || count < 1) return [];
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const letters = letterCounts(wanted);
  const found: { index: number; edits: number }[] = [];
  for (let i = 0; i < vocabulary.tokens.length; i++) {
    const token = vocabulary.tokens[i]!;
    if (!isWord(i) || Math.abs(token.length - wanted.length) > limit) continue;
    if (lettersApart(letters, token) > 2 * limit) continue;
    const edits = editDistance(wanted, folded(token), limit);
    if (edits <= limit) found.push({ index: i, edits });
  }
  const { counts, tokens } = vocabulary;
  found.sort((a, b) => a.edits - b.edits || counts[b.index]! - counts[a.index]! || a.index - b.index);
  return found.slice(0, count).map(({ index }) => tokens[index]!);
}

const BUCKETS = 32;
const scratch = new Int32Array(BUCKETS);

/** How often each kind of letter occurs, kinds by the low five bits: the same for a letter in either case. */
function letterCounts(word: string): Int32Array {
  const counts = new Int32Array(BUCKETS);
  for (let i = 0; i < word.length; i++) counts[word.charCodeAt(i) % BUCKETS]!++;
  return counts;
}

/** Letters that one word has and the other has not: at most two per edit, so a quick bound. */
function lettersApart(counts: Int32Array, word: string): number {
  scratch.set(counts);
  for (let i = 0; i < word.length; i++) scratch[word.charCodeAt(i) % BUCKETS]!--;
  let apart = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) apart += Math.abs(scratch[bucket]!);
  return apart;
}
