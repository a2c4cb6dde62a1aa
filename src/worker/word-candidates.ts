import type { KeyedVectors } from '../data/keyed-vectors';
import { OOV_INDEX, PAD_INDEX } from '../data/vocabulary';

/** Whether lists and maps may show the token at `index`: never padding, [UNK] only when asked for. */
export function isCandidate(index: number, includeUnknown: boolean): boolean {
  return index !== PAD_INDEX && (includeUnknown || index !== OOV_INDEX);
}

/** Candidates whose vector is zero. */
export function withoutDirection({ norms }: KeyedVectors, includeUnknown: boolean): number {
  let count = 0;
  for (let i = 0; i < norms.length; i++) if (norms[i] === 0 && isCandidate(i, includeUnknown)) count++;
  return count;
}
