import type { Sequences } from '../../data/sequences';

/** Room in the list of a batch. Texture shapes follow from it, so it changes as seldom as possible. */
export interface Capacity {
  readonly documents: number;
  readonly rows: number;
  readonly uses: number;
}

/** What a batch does to the embedding, in compressed rows. */
export interface Uses {
  /** Rows of the embedding that the batch uses, ascending. */
  readonly rows: Int32Array;
  /** Row rows[i] owns the uses [starts[i], starts[i + 1]). */
  readonly starts: Int32Array;
  /** Place of a document in the batch, ascending within a row; a document stands in a row once. */
  readonly documents: Int32Array;
  /** What the document's mean took of the row: occurrences / n masked, / L unmasked; row 0 also the padding. */
  readonly weights: Float32Array;
}

/** Digits of a position among all tokens: float32 counts to 2^24 only. */
export const POSITION_BASE = 4096;

/**
 * One texel a document: start / POSITION_BASE, the rest of start, number of tokens, class index.
 * The tokens [start, start + number) stand four to a texel in `tokenTexels`.
 */
export function documentTexels({ offsets }: Sequences, labels: Uint16Array): Float32Array {
  const texels = new Float32Array(4 * Math.max(labels.length, 1));
  labels.forEach((label, i) => {
    const start = offsets[i]!;
    const rest = start % POSITION_BASE;
    texels.set([(start - rest) / POSITION_BASE, rest, offsets[i + 1]! - start, label], 4 * i);
  });
  return texels;
}

/** All tokens, four to a texel. */
export function tokenTexels({ ids }: Sequences): Float32Array {
  const texels = new Float32Array(Math.max(4, 4 * Math.ceil(ids.length / 4)));
  texels.set(ids);
  return texels;
}

/**
 * Finds the uses of batches. Cost of each: its tokens, and its rows · log rows; the vocabulary costs once, here.
 *
 * @param masked Whether padding is left out of the mean; otherwise row 0 is used by every short document.
 */
export function createUses(
  { ids, offsets, length }: Sequences,
  vocabularySize: number,
  masked: boolean,
): (batch: Uint32Array) => Uses {
  const counts = new Int32Array(vocabularySize);
  const latest = new Int32Array(vocabularySize).fill(-1);
  return (batch) => {
    const met: number[] = [];
    let total = 0;
    forEachToken(batch, (token, document) => {
      if (latest[token] === document) return;
      if (latest[token] === -1) met.push(token);
      latest[token] = document;
      counts[token]!++;
      total++;
    });
    const rows = Int32Array.from(met).sort();
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((row, i) => {
      starts[i + 1] = starts[i]! + counts[row]!;
      counts[row] = starts[i]!;
      latest[row] = -1;
    });
    const documents = new Int32Array(total);
    const weights = new Float32Array(total);
    forEachToken(batch, (token, document, weight) => {
      if (latest[token] !== document) documents[counts[token]!++] = document;
      latest[token] = document;
      weights[counts[token]! - 1]! += weight;
    });
    for (const row of rows) {
      counts[row] = 0;
      latest[row] = -1;
    }
    return { rows, starts, documents, weights };
  };

  function forEachToken(
    batch: Uint32Array,
    visit: (token: number, document: number, weight: number) => void,
  ): void {
    batch.forEach((row, document) => {
      const n = offsets[row + 1]! - offsets[row]!;
      if (!masked && n < length) visit(0, document, (length - n) / length);
      for (let t = offsets[row]!; t < offsets[row + 1]!; t++) {
        visit(ids[t]!, document, masked ? 1 / n : 1 / length);
      }
    });
  }
}

/**
 * The list that goes up with a batch: a texel for each document (its number, −1 where there is none), one for each
 * row of the embedding used (row, start, end), and one for two uses (document, weight, document, weight).
 *
 * @returns Four numbers a texel, `listLength(capacity)` texels.
 */
export function batchList(batch: Uint32Array, uses: Uses | null, capacity: Capacity): Float32Array {
  const list = new Float32Array(4 * listLength(capacity));
  for (let i = 0; i < capacity.documents; i++) list[4 * i] = batch[i] ?? -1;
  if (!uses) return list;
  const { rows, starts, documents, weights } = uses;
  const firstRow = 4 * capacity.documents;
  rows.forEach((row, i) => {
    list[firstRow + 4 * i] = row;
    list[firstRow + 4 * i + 1] = starts[i]!;
    list[firstRow + 4 * i + 2] = starts[i + 1]!;
  });
  const firstUse = firstRow + 4 * capacity.rows;
  documents.forEach((document, i) => {
    list[firstUse + 2 * i] = document;
    list[firstUse + 2 * i + 1] = weights[i]!;
  });
  return list;
}

/** Texels of a list. */
export function listLength({ documents, rows, uses }: Capacity): number {
  return documents + rows + Math.ceil(uses / 2);
}

/** Room that grows by doubling and never shrinks: each new size compiles the programs anew. */
export function growingCapacity(): (documents: number, uses: Uses) => Capacity {
  const held = { rows: 1, uses: 1 };
  const grown = (room: number, needed: number) => {
    while (room < needed) room *= 2;
    return room;
  };
  return (documents, { rows, documents: used }) => {
    held.rows = grown(held.rows, rows.length);
    held.uses = grown(held.uses, used.length);
    return { documents, ...held };
  };
}
