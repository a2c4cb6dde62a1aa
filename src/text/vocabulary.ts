import type { Corpus } from '../data/corpus';
import type { Tokens } from '../data/tokens';
import { OOV_INDEX, OOV_TOKEN, PAD_INDEX, type Vocabulary } from '../data/vocabulary';
import { compareTokens } from './compare-tokens';

/** Occurrences of each type in the documents listed. */
export function countTypes({ types, ids, offsets }: Tokens, documents: Uint32Array): Uint32Array {
  const counts = new Uint32Array(types.length);
  for (let d = 0; d < documents.length; d++) {
    const document = documents[d]!;
    for (let i = offsets[document]!, end = offsets[document + 1]!; i < end; i++) counts[ids[i]!]!++;
  }
  return counts;
}

/** Words in their order, preceded by padding and [UNK]; 0 at a word means that the corpus does not have it. */
export interface WordList {
  readonly tokens: readonly string[];
  /** Vocabulary index of each type; `OOV_INDEX` for those cut off. */
  readonly indexOfType: Uint32Array;
}

/** The first `size − 2` of the ranked types (fewer when there are fewer). */
export function mostFrequent({ types }: Tokens, ranked: Uint32Array, size: number): WordList {
  const kept = ranked.subarray(0, size - 2);
  const indexOfType = new Uint32Array(types.length).fill(OOV_INDEX);
  kept.forEach((type, i) => (indexOfType[type] = i + 2));
  return { tokens: ['', OOV_TOKEN, ...Array.from(kept, (type) => types[type]!)], indexOfType };
}

/** The words of `tokens` (padding and [UNK] first) in that order, whatever their counts. */
export function listedWords({ types }: Tokens, tokens: readonly string[]): WordList {
  const index = new Map(tokens.map((token, i) => [token, i]));
  const indexOfType = Uint32Array.from(types, (type) => Math.max(OOV_INDEX, index.get(type) ?? OOV_INDEX));
  return { tokens, indexOfType };
}

/**
 * A vocabulary with occurrences counted in the documents listed (null: all); [UNK] counts the words cut off.
 *
 * @param typeCounts Occurrences of each type in those documents.
 */
export function countVocabulary(
  { tokens, indexOfType }: WordList,
  corpusTokens: Tokens,
  corpus: Pick<Corpus, 'labels' | 'classes'>,
  documents: Uint32Array | null,
  typeCounts: Uint32Array,
): Vocabulary {
  const counts = new Uint32Array(tokens.length);
  for (let type = 0; type < typeCounts.length; type++) counts[indexOfType[type]!]! += typeCounts[type]!;
  const index = new Map(tokens.map((token, i) => [token, i]));
  const classCounts = countByClass(counts, indexOfType, corpusTokens, corpus, documents);
  return { tokens, index, counts, classCounts };
}

/** Occurrences by class [tokens × classes]; those of the largest class are what the others leave of `counts`. */
function countByClass(
  counts: Uint32Array,
  indexOfType: Uint32Array,
  { ids, offsets }: Tokens,
  { labels, classes: { length: width } }: Pick<Corpus, 'labels' | 'classes'>,
  documents: Uint32Array | null,
): Uint32Array | null {
  if (!labels) return null;
  const sizes = new Uint32Array(width);
  for (let i = 0; i < labels.length; i++) sizes[labels[i]!]!++;
  const largest = sizes.indexOf(Math.max(...sizes));
  const byClass = new Uint32Array(counts.length * width);
  const total = documents?.length ?? offsets.length - 1;
  for (let d = 0; d < total; d++) {
    const document = documents ? documents[d]! : d;
    const label = labels[document]!;
    if (label === largest) continue;
    for (let i = offsets[document]!, end = offsets[document + 1]!; i < end; i++) {
      byClass[indexOfType[ids[i]!]! * width + label]!++;
    }
  }
  for (let index = 0; index < counts.length; index++) {
    let others = 0;
    for (let label = 0; label < width; label++) others += byClass[index * width + label]!;
    byClass[index * width + largest] = counts[index]! - others;
  }
  return byClass;
}

/** Order of a list of the vocabulary: padding and [UNK] first, then as asked; ties by index. */
export function sortedIndices(
  { tokens, counts }: Vocabulary,
  sort: 'count' | 'alphabet' | 'index',
  descending: boolean,
): Uint32Array {
  const words = Array.from({ length: tokens.length - 2 }, (_, i) => i + 2);
  const sign = descending ? -1 : 1;
  if (sort === 'count') words.sort((a, b) => sign * (counts[a]! - counts[b]!) || a - b);
  else if (sort === 'alphabet') words.sort((a, b) => sign * compareTokens(tokens[a]!, tokens[b]!));
  else if (descending) words.reverse();
  return Uint32Array.from([PAD_INDEX, OOV_INDEX, ...words]);
}
