import type { Sequences } from '../../data/sequences';

/** Room in the lists of one batch. Texture shapes follow from it, so it changes as seldom as possible. */
export interface Capacity {
  readonly documents: number;
  readonly tokens: number;
}

/**
 * Fields of a document's record in the list of documents; record i starts at `RECORD · i`.
 *
 *   START, END   the document's positions in the list: its token indices lie in [START, END)
 *   SCALE        weight of one token in the mean: 1/n masked, 1/L unmasked, 0 without tokens when masked
 *   PADDING      weight of the padding row in the mean: 0 masked, (L − n)/L unmasked
 *   LABEL        class index
 *   SHARE        weight of the document's loss in the batch's loss; 0 in records without a document
 */
export const FIELD = { START: 0, END: 1, SCALE: 2, PADDING: 3, LABEL: 4, SHARE: 5 } as const;
export const RECORD = 6;

export interface Documents {
  readonly sequences: Sequences;
  readonly labels: Uint16Array;
  readonly maskPadding: boolean;
}

/** Tokens of the documents `rows`, padding not counted. */
export function countTokens({ offsets }: Sequences, rows: Uint32Array): number {
  let tokens = 0;
  for (const row of rows) tokens += offsets[row + 1]! - offsets[row]!;
  return tokens;
}

/**
 * The forward list of a batch: `capacity.documents` records, then the token indices of all documents.
 *
 * Shape: [RECORD · capacity.documents + capacity.tokens]. Records beyond the batch weigh nothing.
 * Indices and positions are stored as float32, which is exact up to 2^24.
 *
 * @throws RangeError when the list would be longer than 2^24.
 */
export function documentList(
  { sequences, labels, maskPadding }: Documents,
  rows: Uint32Array,
  capacity: Capacity,
  share: number,
): Float32Array {
  const { ids, offsets, length } = sequences;
  const size = RECORD * capacity.documents + capacity.tokens;
  if (size > 2 ** 24) {
    throw new RangeError(
      `documentList: a batch on WebGL may have at most 2^24 tokens, got room for ${capacity.tokens} in ${capacity.documents} documents; choose a smaller batch size`,
    );
  }
  const list = new Float32Array(size);
  let at = RECORD * capacity.documents;
  rows.forEach((row, document) => {
    const tokens = ids.subarray(offsets[row], offsets[row + 1]);
    const n = tokens.length;
    const record = RECORD * document;
    list[record + FIELD.START] = at;
    list[record + FIELD.END] = at + n;
    list[record + FIELD.SCALE] = maskPadding ? (n > 0 ? 1 / n : 0) : 1 / length;
    list[record + FIELD.PADDING] = maskPadding ? 0 : (length - n) / length;
    list[record + FIELD.LABEL] = labels[row]!;
    list[record + FIELD.SHARE] = share;
    list.set(tokens, at);
    at += n;
  });
  return list;
}

/** Entries that `tokenRows` has room for: one per token, and one per document for the padding row. */
export const rowEntries = (capacity: Capacity): number => capacity.tokens + capacity.documents;

/**
 * The backward list of a batch: for every row of the vocabulary, which documents used it and how much.
 *
 * Compressed rows: row r owns the entries [list[r], list[r + 1]); entry e is the pair
 * (document, weight) at `vocabularySize + 1 + 2e`. A document stands in a row once, however often the
 * token occurs in it, so no row has more entries than the batch has documents. Weights are what the
 * mean used: occurrences · SCALE, and PADDING for row 0.
 *
 * Shape: [vocabularySize + 1 + 2 · rowEntries(capacity)]. Cost: vocabularySize + tokens.
 *
 * @param documents A list from `documentList` with the same capacity.
 */
export function tokenRows(documents: Float32Array, capacity: Capacity, vocabularySize: number): Float32Array {
  const first = vocabularySize + 1;
  const list = new Float32Array(first + 2 * rowEntries(capacity));
  const next = new Int32Array(first);
  const latest = new Int32Array(vocabularySize).fill(-1);
  forEachUse(documents, capacity.documents, (token, document) => {
    if (latest[token] === document) return;
    latest[token] = document;
    next[token + 1]! += 1;
  });
  for (let r = 0; r < vocabularySize; r++) next[r + 1]! += next[r]!;
  list.set(next);

  latest.fill(-1);
  forEachUse(documents, capacity.documents, (token, document, weight) => {
    if (latest[token] !== document) {
      latest[token] = document;
      list[first + 2 * next[token]!] = document;
      next[token]! += 1;
    }
    list[first + 2 * next[token]! - 1]! += weight;
  });
  return list;
}

function forEachUse(
  list: Float32Array,
  documents: number,
  visit: (token: number, document: number, weight: number) => void,
) {
  for (let document = 0; document < documents; document++) {
    const record = RECORD * document;
    const padding = list[record + FIELD.PADDING]!;
    const scale = list[record + FIELD.SCALE]!;
    const end = list[record + FIELD.END]!;
    if (padding > 0) visit(0, document, padding);
    for (let at = list[record + FIELD.START]!; at < end; at++) visit(list[at]!, document, scale);
  }
}
