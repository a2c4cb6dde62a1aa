import type { Tokens } from '../data/tokens';
import { compareTokens } from './compare-tokens';

/** Occurrences in one document that `times` can say; of more, the document is counted. */
const MOST_TIMES = 255;
/** Tokens between two places where others may run: about 5 ms. */
const TOKENS_A_STEP = 1 << 18;

/**
 * Which documents hold a type, for every type of a corpus: an inverted index in compressed rows.
 *
 * Type t stands in `documents[starts[t] … starts[t + 1])`, each once, ascending. All tokens of all documents count,
 * those beyond the sequence length too. Memory: 5 bytes for each pair of a type and a document that holds it
 * (about 65 MB for 85,089 texts of 230 tokens) and 4 bytes a type; twice 4 bytes a type more while it is made.
 */
export interface Occurrences {
  readonly tokens: Tokens;
  /** Length types + 1. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** Occurrences of the type in the document at the same place; 255 stands for 255 or more, see `timesAt`. */
  readonly times: Uint8Array;
}

/** Makes the index in two passes over all tokens, yielding where others may run. */
export function* indexOccurrences(tokens: Tokens): Generator<undefined, Occurrences, undefined> {
  const { types } = tokens;
  const seen = new Uint32Array(types.length);
  const starts = new Uint32Array(types.length + 1);
  for (const [from, to] of steps(tokens)) {
    countPairs(tokens, from, to, seen, starts);
    yield;
  }
  for (let type = 0; type < types.length; type++) starts[type + 1]! += starts[type]!;
  const documents = new Uint32Array(starts[types.length]!);
  yield;
  const times = new Uint8Array(documents.length);
  const cursors = starts.slice(0, types.length);
  seen.fill(0);
  for (const [from, to] of steps(tokens)) {
    fillPairs(tokens, from, to, seen, cursors, documents, times);
    yield;
  }
  return { tokens, starts, documents, times };
}

/** Id of a token's type, by bisection; −1 when no text holds it. */
export function typeOf({ types, order }: Tokens, token: string): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const type = order[middle]!;
    const way = compareTokens(types[type]!, token);
    if (way === 0) return type;
    if (way < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Documents that hold the type, ascending: a view, not to be written to. Empty for type −1. */
export function documentsOf({ starts, documents }: Occurrences, type: number): Uint32Array {
  return type < 0 ? documents.subarray(0, 0) : documents.subarray(starts[type], starts[type + 1]);
}

/** How often the type stands in the document at `place` of its list `documentsOf`. */
export function timesAt(
  { tokens, starts, documents, times }: Occurrences,
  type: number,
  place: number,
): number {
  const at = starts[type]! + place;
  return times[at]! < MOST_TIMES ? times[at]! : timesIn(tokens, type, documents[at]!);
}

/** How often the type stands in a document, by counting. */
export function timesIn({ ids, offsets }: Tokens, type: number, document: number): number {
  let times = 0;
  for (let i = offsets[document]!, end = offsets[document + 1]!; i < end; i++) if (ids[i] === type) times++;
  return times;
}

/** Documents that hold both types: each document of the rarer one is looked for in the other's list, galloping. */
export function documentsWithBoth(index: Occurrences, a: number, b: number): Uint32Array {
  const one = documentsOf(index, a);
  const other = documentsOf(index, b);
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const both = new Uint32Array(few.length);
  let found = 0;
  let at = 0;
  for (let i = 0; i < few.length && at < many.length; i++) {
    const wanted = few[i]!;
    at = gallop(many, at, wanted);
    if (many[at] === wanted) both[found++] = wanted;
  }
  return both.slice(0, found);
}

/**
 * For each type the number of documents that hold it and the given one: texts together. All at once, because that
 * reads each document of the type once. 0 for types that never meet it; its own documents for the type itself.
 *
 * Cost: all tokens of the documents that hold the type. Yields where others may run.
 */
export function* countTogether(
  index: Occurrences,
  type: number,
): Generator<undefined, Uint32Array, undefined> {
  const { ids, offsets, types } = index.tokens;
  const together = new Uint32Array(types.length);
  const seen = new Uint32Array(types.length);
  let read = 0;
  for (const document of documentsOf(index, type)) {
    const from = offsets[document]!;
    const end = offsets[document + 1]!;
    for (let i = from; i < end; i++) {
      const other = ids[i]!;
      if (seen[other] === document + 1) continue;
      seen[other] = document + 1;
      together[other]!++;
    }
    read += end - from;
    if (read < TOKENS_A_STEP) continue;
    read = 0;
    yield;
  }
  return together;
}

/** First place from `start` on whose value is at least `wanted`; the length when there is none. */
function gallop(sorted: Uint32Array, start: number, wanted: number): number {
  let step = 1;
  let low = start;
  let high = start;
  while (high < sorted.length && sorted[high]! < wanted) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, sorted.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranges of documents of about `TOKENS_A_STEP` tokens each. */
function* steps({ offsets }: Tokens): Generator<readonly [number, number]> {
  const documents = offsets.length - 1;
  for (let from = 0, to = 0; from < documents; from = to) {
    while (to < documents && offsets[to]! - offsets[from]! < TOKENS_A_STEP) to++;
    yield [from, to];
  }
}

function countPairs(
  { ids, offsets }: Tokens,
  from: number,
  to: number,
  seen: Uint32Array,
  starts: Uint32Array,
): void {
  for (let document = from; document < to; document++) {
    const mark = document + 1;
    for (let i = offsets[document]!, end = offsets[mark]!; i < end; i++) {
      const type = ids[i]!;
      if (seen[type] === mark) continue;
      seen[type] = mark;
      starts[type + 1]!++;
    }
  }
}

function fillPairs(
  { ids, offsets }: Tokens,
  from: number,
  to: number,
  seen: Uint32Array,
  cursors: Uint32Array,
  documents: Uint32Array,
  times: Uint8Array,
): void {
  for (let document = from; document < to; document++) {
    const mark = document + 1;
    for (let i = offsets[document]!, end = offsets[mark]!; i < end; i++) {
      const type = ids[i]!;
      if (seen[type] !== mark) {
        seen[type] = mark;
        documents[cursors[type]!] = document;
        times[cursors[type]!++] = 1;
      } else if (times[cursors[type]! - 1]! < MOST_TIMES) times[cursors[type]! - 1]!++;
    }
  }
}
