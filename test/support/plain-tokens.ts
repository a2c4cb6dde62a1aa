import type { Tokens } from '../../src/data/tokens';
import { compareTokens } from '../../src/text/compare-tokens';
import { splitTokens, standardize, type StandardizeOptions } from '../../src/text/standardize';

/** What every tokenizer must give: standardize, split, and number by first occurrence in a Map. */
export function plainTokens(texts: readonly string[], options: StandardizeOptions): Tokens {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const ids: number[] = [];
  const offsets = [0];
  for (const text of texts) {
    for (const token of splitTokens(standardize(text, options))) {
      const id = numbers.get(token) ?? numbers.size;
      numbers.set(token, id);
      counts[id] = (counts[id] ?? 0) + 1;
      ids.push(id);
    }
    offsets.push(ids.length);
  }
  const types = [...numbers.keys()];
  return {
    types,
    counts: Uint32Array.from(counts),
    order: Uint32Array.from(types.toSorted(compareTokens), (type) => numbers.get(type)!),
    ids: Uint32Array.from(ids),
    offsets: Uint32Array.from(offsets),
  };
}
