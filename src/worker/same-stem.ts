import { OOV_INDEX, type Vocabulary } from '../data/vocabulary';
import { stemOf } from '../text/stem';

const families = new WeakMap<Vocabulary, ReadonlyMap<string, readonly number[]>>();

/** Other words of a vocabulary with the stem of word `index` (Porter, for English), most frequent first. */
export function wordsOfSameStem(vocabulary: Vocabulary, index: number): readonly number[] {
  const { tokens } = vocabulary;
  const known = families.get(vocabulary) ?? familiesOf(tokens);
  families.set(vocabulary, known);
  return (known.get(stemOf(tokens[index]!)) ?? []).filter((other) => other !== index);
}

function familiesOf(tokens: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byStem = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    if (index <= OOV_INDEX) return;
    const stem = stemOf(token);
    const family = byStem.get(stem);
    if (family) family.push(index);
    else byStem.set(stem, [index]);
  });
  return byStem;
}
