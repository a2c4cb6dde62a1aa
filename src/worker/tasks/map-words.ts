import type { KeyedVectors } from '../../data/keyed-vectors';
import { logOdds, majorityClass } from '../../geometry/class-association';
import { knownIndex } from '../find-word';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate, withoutDirection } from '../word-candidates';

export const mapWords: TaskFunction<'mapWords'> = ({ vectors: ref, limit, includeUnknown, words = null }) => {
  const vectors = look(ref);
  const { vocabulary, classes, source } = vectors;
  const { tokens, counts } = vocabulary;
  const { indices, missing, empty } = words
    ? listed(vectors, words)
    : mostFrequent(vectors, limit, includeUnknown);
  const odds = logOdds(vocabulary, classes.length);
  const majority = majorityClass(vocabulary, classes.length);
  return {
    indices,
    words: Array.from(indices, (index) => tokens[index]!),
    counts: Uint32Array.from(indices, (index) => counts[index]!),
    logOdds: Float32Array.from(indices, (index) => odds[index]!),
    majority: indices.map((index) => majority[index]!),
    classes,
    withoutDirection: empty,
    missing,
    source,
  };
};

interface Chosen {
  readonly indices: Int32Array<ArrayBuffer>;
  readonly missing: readonly string[];
  /** How many have no vector. */
  readonly empty: number;
}

function mostFrequent(vectors: KeyedVectors, limit: number, includeUnknown: boolean): Chosen {
  const { tokens, counts } = vectors.vocabulary;
  const indices = Int32Array.from(tokens.keys())
    .filter((index) => isCandidate(index, includeUnknown) && vectors.norms[index]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, Math.max(0, limit));
  return { indices, missing: [], empty: withoutDirection(vectors, includeUnknown) };
}

function listed(vectors: KeyedVectors, words: readonly string[]): Chosen {
  const known = new Set<number>();
  const missing = new Set<string>();
  for (const word of words) {
    const index = knownIndex(vectors, word);
    if (index !== null) known.add(index);
    else if (word.trim() !== '') missing.add(word.trim());
  }
  const indices = Int32Array.from([...known].filter((index) => vectors.norms[index]! > 0));
  return { indices, missing: [...missing], empty: known.size - indices.length };
}
