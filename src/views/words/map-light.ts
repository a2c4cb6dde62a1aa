import type { Neighbor } from '../../data/keyed-vectors';

/** Point of each word of a map. */
export function pointIndex(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, i) => [word, i]));
}

/** Points to light: the selected word first, then its neighbours in the order of the table; words off the map are skipped. None where the selected word is off the map, so that no other stands for it. */
export function litPoints(
  word: string | null,
  similar: readonly Neighbor[],
  points: ReadonlyMap<string, number>,
): readonly number[] {
  if (word === null || !points.has(word)) return [];
  return [word, ...similar.map((neighbor) => neighbor.word)]
    .map((lit) => points.get(lit))
    .filter((point) => point !== undefined);
}
