import { logOdds, majorityClass } from '../../geometry/class-association';
import type { TaskFunction } from '../server';
import { look } from '../store';
import { isCandidate, withoutDirection } from '../word-candidates';

export const mapWords: TaskFunction<'mapWords'> = ({ vectors: ref, limit, includeUnknown }) => {
  const vectors = look(ref);
  const { vocabulary, classes, norms } = vectors;
  const { tokens, counts } = vocabulary;
  const indices = Int32Array.from(tokens.keys())
    .filter((index) => isCandidate(index, includeUnknown) && norms[index]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, Math.max(0, limit));
  const odds = logOdds(vocabulary, classes.length);
  const majority = majorityClass(vocabulary, classes.length);
  return {
    indices,
    words: Array.from(indices, (index) => tokens[index]!),
    counts: Uint32Array.from(indices, (index) => counts[index]!),
    logOdds: Float32Array.from(indices, (index) => odds[index]!),
    majority: indices.map((index) => majority[index]!),
    classes,
    withoutDirection: withoutDirection(vectors, includeUnknown),
    source: vectors.source,
  };
};
