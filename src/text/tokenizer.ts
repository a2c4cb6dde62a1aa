import type { Tokens } from '../data/tokens';
import { compareTokens } from './compare-tokens';
import { lowers, PUNCTUATION, strips, WHITESPACE, type StandardizeOptions } from './standardize';

const SEPARATOR = 0xff;
const DROPPED = 0xfe;
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/** Splits documents into tokens one by one; the caller owns the time between them. */
export interface Tokenizer {
  add(text: string): void;
  /** The tokens of all documents added. The tokenizer takes no more. */
  finish(): Tokens;
}

/**
 * The tokenizer in JavaScript: token by token the same as `splitTokens(standardize(text, options))`.
 *
 * A table maps each ASCII character to what standardizing leaves of it; the characters of a token and their
 * hash (FNV-1a over UTF-16 units) are gathered in one pass, and equal tokens are found by open addressing over
 * the characters, so that a string is made once per distinct token only.
 *
 * @param begun Tokens of documents that come before.
 */
export function createTokenizer(options: StandardizeOptions, begun: Tokens = NOTHING): Tokenizer {
  const table = characterTable(options);
  const lowersUnicode = options.lowercase === 'unicode' && lowers(options);
  const types = createTypeTable();
  begun.types.forEach((type) => types.add(type));
  let ids = grown(begun.ids.slice(), 1 << 16);
  let count = begun.ids.length;
  const offsets = Array.from(begun.offsets);

  return {
    add(text) {
      const source = lowersUnicode ? text.toLowerCase() : text;
      const most = count + (source.length >> 1) + 1;
      if (most > ids.length) ids = grown(ids, most);
      const end = source.length;
      const pool = types.reserve(end);
      let cursor = types.next();
      let hash = HASH_START;
      for (let i = 0; i < end; i++) {
        const unit = source.charCodeAt(i);
        const kept = unit < 128 ? table[unit]! : unit;
        if (unit >= 128 || kept < DROPPED) {
          pool[cursor++] = kept;
          hash = Math.imul(hash ^ kept, HASH_FACTOR);
        } else if (kept === SEPARATOR && cursor > types.next()) {
          ids[count++] = types.close(cursor, hash);
          cursor = types.next();
          hash = HASH_START;
        }
      }
      if (cursor > types.next()) ids[count++] = types.close(cursor, hash);
      offsets.push(count);
    },
    finish() {
      const { strings } = types;
      const counts = new Uint32Array(strings.length);
      for (let i = 0; i < count; i++) counts[ids[i]!]!++;
      const order = Uint32Array.from(strings.keys()).sort((a, b) => compareTokens(strings[a]!, strings[b]!));
      return { types: strings, counts, order, ids: ids.slice(0, count), offsets: Uint32Array.from(offsets) };
    },
  };
}

const NOTHING: Tokens = {
  types: [],
  counts: new Uint32Array(0),
  order: new Uint32Array(0),
  ids: new Uint32Array(0),
  offsets: new Uint32Array(1),
};

/** What becomes of each ASCII character: itself, its lower-case letter, `DROPPED` or `SEPARATOR`. */
function characterTable(options: StandardizeOptions): Uint8Array {
  const table = Uint8Array.from({ length: 128 }, (_, unit) => unit);
  if (lowers(options)) for (let unit = 65; unit <= 90; unit++) table[unit] = unit + 32;
  if (strips(options)) for (const mark of PUNCTUATION) table[mark.charCodeAt(0)] = DROPPED;
  for (const space of WHITESPACE) table[space.charCodeAt(0)] = SEPARATOR;
  return table;
}

/** Distinct tokens and their characters, found again by hash. */
interface TypeTable {
  readonly strings: string[];
  /** Takes in a token that is not there yet. */
  add(token: string): void;
  /** Makes room for `length` more units, and gives the array to write them to, from `next()`. */
  reserve(length: number): Uint16Array;
  /** Where the units of the next token begin. */
  next(): number;
  /** Type id of the token written up to `cursor`; a known one is written over by the next. */
  close(cursor: number, hash: number): number;
}

function createTypeTable(): TypeTable {
  const strings: string[] = [];
  /** Characters of all types, one after the other, then those of the token under way. */
  let pool = new Uint16Array(1 << 16);
  let start = 0;
  let starts = new Uint32Array(1 << 12);
  let hashes = new Uint32Array(1 << 12);
  /** Type id + 1 by hash slot; 0 is free. */
  let slots = new Uint32Array(1 << 13);

  const isSame = (type: number, length: number) => {
    const from = starts[type]!;
    if (starts[type + 1]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (pool[from + i] !== pool[start + i]) return false;
    return true;
  };
  const addType = (slot: number, cursor: number, hash: number): number => {
    const type = strings.length;
    strings.push(textOf(pool, start, cursor));
    if (type + 2 > starts.length) {
      starts = grown(starts, type + 2);
      hashes = grown(hashes, type + 2);
    }
    hashes[type] = hash;
    starts[type + 1] = cursor;
    slots[slot] = type + 1;
    start = cursor;
    if (2 * strings.length > slots.length) rehash();
    return type;
  };
  const rehash = () => {
    slots = new Uint32Array(slots.length * 4);
    const mask = slots.length - 1;
    for (let type = 0; type < strings.length; type++) {
      let slot = hashes[type]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = type + 1;
    }
  };

  const reserve = (length: number) => {
    if (start + length > pool.length) pool = grown(pool, start + length);
    return pool;
  };

  return {
    strings,
    add(token) {
      const units = reserve(token.length);
      let hash = HASH_START;
      for (let i = 0; i < token.length; i++) {
        units[start + i] = token.charCodeAt(i);
        hash = Math.imul(hash ^ token.charCodeAt(i), HASH_FACTOR);
      }
      this.close(start + token.length, hash);
    },
    reserve,
    next: () => start,
    close(cursor, rawHash) {
      const hash = (rawHash ^ (rawHash >>> 15)) >>> 0;
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (;;) {
        const entry = slots[slot]!;
        if (entry === 0) return addType(slot, cursor, hash);
        if (hashes[entry - 1] === hash && isSame(entry - 1, cursor - start)) return entry - 1;
        slot = (slot + 1) & mask;
      }
    },
  };
}

function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 4096) {
    text += String.fromCharCode(...units.subarray(i, Math.min(to, i + 4096)));
  }
  return text;
}

function grown<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T, needed: number): T {
  const length = Math.max(needed, array.length * 2);
  const larger = array instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
  larger.set(array);
  return larger as T;
}
