import type { Tokens } from '../data/tokens';
import { OOV_INDEX } from '../data/vocabulary';

/** Weighted counts of words near each other, row by row; only pairs that occur. The matrix is symmetric. */
export interface CoOccurrence {
  /** Rows and columns: the size of the vocabulary, padding and [UNK] included (their rows are empty). */
  readonly words: number;
  /** Row i owns the cells `starts[i] … starts[i + 1])`; length words + 1. */
  readonly starts: Uint32Array;
  /** Column of each cell, ascending within a row. */
  readonly columns: Uint32Array;
  /** Count of each cell, above 0. */
  readonly values: Float32Array;
}

/** A count under way; see `initCoOccurrence`. */
export interface CoOccurrenceState {
  readonly words: number;
  readonly window: number;
  /** Vocabulary index of each token, `UNKNOWN` outside the vocabulary; `END` before, between and after texts. */
  readonly ids: Int32Array;
  /** Word i stands at `positions[places[i] … places[i + 1])` of `ids`. */
  readonly places: Uint32Array;
  readonly positions: Uint32Array;
  /** Sum of each column of the row under way, and its columns that are not 0. */
  readonly sums: Float64Array;
  readonly touched: Uint32Array;
  touches: number;
  readonly starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
  cells: number;
  /** The row under way, and the next of `positions` to look at. */
  row: number;
  place: number;
}

const UNKNOWN = -1;
const END = -2;

/**
 * Begins to count: X[i, j] = Σ 1 / m over all pairs of an occurrence of word i and one of word j that stand m ≤ window
 * words apart in one text, to the left or to the right. So X is symmetric, and a word near itself counts from both
 * sides, as in the reference program of Pennington, Socher and Manning (2014). Words outside the vocabulary are no
 * partners but keep their place, so they count in the distance (the reference program closes the gap).
 *
 * @param indexOfType Vocabulary index of each type; `OOV_INDEX` for those outside the vocabulary.
 * @param words Size of the vocabulary, padding and [UNK] included.
 * @throws RangeError when the window is not a whole number from 1.
 */
export function initCoOccurrence(
  { ids: types, offsets }: Pick<Tokens, 'ids' | 'offsets'>,
  indexOfType: Uint32Array,
  words: number,
  window: number,
): CoOccurrenceState {
  if (!(Number.isInteger(window) && window >= 1))
    throw new RangeError(`Window: must be a whole number of at least 1, got ${window}. Correct the field.`);
  const documents = offsets.length - 1;
  const ids = new Int32Array(types.length + documents + 1).fill(END);
  const places = new Uint32Array(words + 1);
  for (let d = 0, at = 1; d < documents; d++, at++) {
    for (let i = offsets[d]!; i < offsets[d + 1]!; i++, at++) {
      const index = indexOfType[types[i]!]!;
      ids[at] = index > OOV_INDEX ? index : UNKNOWN;
      if (index > OOV_INDEX) places[index + 1]!++;
    }
  }
  for (let word = 0; word < words; word++) places[word + 1]! += places[word]!;
  const positions = new Uint32Array(places[words]!);
  const next = places.slice(0, words);
  for (let i = 0; i < ids.length; i++) if (ids[i]! >= 0) positions[next[ids[i]!]!++] = i;
  return {
    words,
    window,
    ids,
    places,
    positions,
    sums: new Float64Array(words),
    touched: new Uint32Array(words),
    touches: 0,
    starts: new Uint32Array(words + 1),
    columns: new Uint32Array(1 << 12),
    values: new Float32Array(1 << 12),
    cells: 0,
    row: 0,
    place: 0,
  };
}

/** Looks at the neighbours of up to `occurrences` more words of the texts; true when all were looked at. */
export function stepCoOccurrence(state: CoOccurrenceState, occurrences: number): boolean {
  const { words, places } = state;
  for (let left = occurrences; state.row < words;) {
    const end = Math.min(places[state.row + 1]!, state.place + left);
    left -= end - state.place;
    countTo(state, end);
    if (end < places[state.row + 1]!) return false;
    endRow(state);
  }
  return true;
}

/** Share of the occurrences that were looked at, 0 … 1. */
export function countedShare({ positions, place }: CoOccurrenceState): number {
  return positions.length === 0 ? 1 : place / positions.length;
}

/** The counts, over the memory of the state; call it when `stepCoOccurrence` said that all is done. */
export function finishCoOccurrence({
  words,
  starts,
  columns,
  values,
  cells,
}: CoOccurrenceState): CoOccurrence {
  return { words, starts, columns: columns.subarray(0, cells), values: values.subarray(0, cells) };
}

function countTo(state: CoOccurrenceState, end: number): void {
  const { ids, positions, window, sums, touched } = state;
  let { touches } = state;
  for (let place = state.place; place < end; place++) {
    const at = positions[place]!;
    for (const step of SIDES) {
      for (let m = 1, i = at + step; m <= window && ids[i] !== END; m++, i += step) {
        const column = ids[i]!;
        if (column < 0) continue;
        if (sums[column] === 0) touched[touches++] = column;
        sums[column]! += 1 / m;
      }
    }
  }
  state.place = end;
  state.touches = touches;
}

const SIDES = [-1, 1] as const;

function endRow(state: CoOccurrenceState): void {
  const { sums, starts } = state;
  const row = state.touched.subarray(0, state.touches).sort();
  const cells = state.cells + row.length;
  if (cells > state.columns.length) {
    state.columns = copied(state.columns, new Uint32Array(2 * cells));
    state.values = copied(state.values, new Float32Array(2 * cells));
  }
  for (let i = 0, cell = state.cells; i < row.length; i++, cell++) {
    const column = row[i]!;
    state.columns[cell] = column;
    state.values[cell] = sums[column]!;
    sums[column] = 0;
  }
  state.cells = cells;
  state.touches = 0;
  starts[++state.row] = cells;
}

function copied<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
