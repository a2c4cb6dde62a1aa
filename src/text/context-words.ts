import type { Tokens } from '../data/tokens';
import type { Uses } from './concordance';

const USES_A_STEP = 20_000;

/**
 * How often each type stands within `window` tokens of the uses given, inside the same text; the use itself is left
 * out. A token near two uses counts for both. By type; yields where others may run.
 */
export function* countNear(
  { ids, offsets, types }: Tokens,
  { places, documents }: Uses,
  window: number,
): Generator<undefined, Uint32Array, undefined> {
  const near = new Uint32Array(types.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const document = documents[i]!;
    const from = Math.max(offsets[document]!, place - window);
    const end = Math.min(offsets[document + 1]!, place + window + 1);
    for (let other = from; other < end; other++) if (other !== place) near[ids[other]!]!++;
    if (i % USES_A_STEP === USES_A_STEP - 1) yield;
  }
  return near;
}

/** A type that stands near both of two words. */
export interface SharedType {
  readonly type: number;
  readonly nearA: number;
  readonly nearB: number;
  readonly weight: number;
}

/**
 * Types near two words, weightiest first; ties: lower type.
 *
 *   weight = log2(1 + min(near a, near b)) × max(0, min(PMI(a), PMI(b)))
 *   PMI(w) = log2( (near w / all near w) / (count / all tokens) )
 *
 * PMI compares how often a type stands near the word with how often it stands anywhere: `the` has about 0.
 */
export function sharedTypes(
  { counts, ids }: Tokens,
  nearA: Uint32Array,
  nearB: Uint32Array,
  limit: number,
): readonly SharedType[] {
  const total = (near: Uint32Array) => near.reduce((sum, n) => sum + n, 0);
  const [allA, allB] = [total(nearA), total(nearB)];
  const found: SharedType[] = [];
  for (let type = 0; type < counts.length; type++) {
    const [a, b] = [nearA[type]!, nearB[type]!];
    if (a === 0 || b === 0) continue;
    const share = counts[type]! / ids.length;
    const pmi = Math.log2(Math.min(a / allA, b / allB) / share);
    if (pmi > 0) found.push({ type, nearA: a, nearB: b, weight: Math.log2(1 + Math.min(a, b)) * pmi });
  }
  return found.toSorted((x, y) => y.weight - x.weight || x.type - y.type).slice(0, limit);
}
