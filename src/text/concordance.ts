import { documentsOf, type Occurrences } from './occurrences';
import type { Tokens } from '../data/tokens';

const TOKENS_A_STEP = 1 << 18;
/** Neighbouring words compared before the order of the texts decides. */
const WORDS_COMPARED = 3;

export type ConcordanceSort = 'text' | 'left' | 'right' | 'class';

/** Every use of a type. */
export interface Uses {
  /** Place of each in `tokens.ids`. */
  readonly places: Uint32Array;
  /** Document of each. */
  readonly documents: Uint32Array;
}

/** All uses of a type in the order of the texts; yields where others may run. */
export function* usesOf(index: Occurrences, type: number): Generator<undefined, Uses, undefined> {
  const { ids, offsets, counts } = index.tokens;
  const places = new Uint32Array(type < 0 ? 0 : counts[type]!);
  const documents = new Uint32Array(places.length);
  let found = 0;
  let read = 0;
  for (const document of documentsOf(index, type)) {
    const from = offsets[document]!;
    const end = offsets[document + 1]!;
    for (let place = from; place < end; place++) {
      if (ids[place] !== type) continue;
      documents[found] = document;
      places[found++] = place;
    }
    read += end - from;
    if (read < TOKENS_A_STEP) continue;
    read = 0;
    yield;
  }
  return { places, documents };
}

/**
 * Uses in another order: by the word to the left, then the next to the left, up to three; or to the right; or by the
 * class of the document. Words are ordered by their UTF-8 bytes, the edge of a text before all; equals keep the
 * order of the texts. Linear in the uses, by counting; yields where others may run.
 *
 * @param rank Place of each type in alphabetical order, see `alphabeticalRanks`.
 */
export function* sortUses(
  uses: Uses,
  { ids, offsets, types }: Tokens,
  sort: ConcordanceSort,
  rank: Uint32Array,
  labels: Uint16Array | null,
): Generator<undefined, Uses, undefined> {
  if (sort === 'text') return uses;
  if (sort === 'class') {
    const classOf = (document: number) => labels?.[document] ?? 0;
    return byKey(uses, uses.documents.map(classOf), 1 + (labels?.reduce((a, b) => Math.max(a, b), 0) ?? 0));
  }
  let sorted = uses;
  for (let away = WORDS_COMPARED; away >= 1; away--) {
    const { places, documents } = sorted;
    const keys = places.map((place, i) => {
      const other = sort === 'left' ? place - away : place + away;
      const within = other >= offsets[documents[i]!]! && other < offsets[documents[i]! + 1]!;
      return within ? rank[ids[other]!]! + 1 : 0;
    });
    yield;
    sorted = byKey(sorted, keys, types.length + 1);
    yield;
  }
  return sorted;
}

/** Place of each type in alphabetical order. */
export function alphabeticalRanks({ order }: Pick<Tokens, 'order'>): Uint32Array {
  const rank = new Uint32Array(order.length);
  order.forEach((type, place) => (rank[type] = place));
  return rank;
}

/** Stable counting sort by keys below `bound`. */
function byKey({ places, documents }: Uses, keys: Uint32Array, bound: number): Uses {
  const starts = new Uint32Array(bound + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < bound; key++) starts[key + 1]! += starts[key]!;
  const sorted = { places: new Uint32Array(places.length), documents: new Uint32Array(places.length) };
  for (let i = 0; i < keys.length; i++) {
    const to = starts[keys[i]!]!++;
    sorted.places[to] = places[i]!;
    sorted.documents[to] = documents[i]!;
  }
  return sorted;
}
