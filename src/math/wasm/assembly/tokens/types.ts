import { allocate } from '../memory';
import { SPACE } from './standardize';

/**
 * Distinct tokens, found again by their bytes: open addressing with linear probing, at most half full.
 *
 * An entry holds what tells its token from others, so that tokens of up to 16 bytes need no second look:
 *
 *   0 low     u64  bytes 0–7, zeros after the end;      of longer tokens a hash of all bytes
 *   8 high    u64  bytes 8–15, zeros after the end;     of longer tokens where they begin in the pool
 *  16 type    u32  number of the token + 1; 0 where the slot is free
 *  20 length  u32  in bytes
 *  24 count   u32  occurrences
 *  28 hash    u32  place in the table, for when it grows
 */
const ENTRY: usize = 32;
const TYPE: usize = 16;
const LENGTH: usize = 20;
const COUNT: usize = 24;
const HASH: usize = 28;
const SHORT: u32 = 16;
const FACTOR: u64 = 0x9e3779b97f4a7c15;
const OTHER_FACTOR: u64 = 0xc2b2ae3d27d4eb4f;

let table: usize = 0;
let mask: u32 = 0;
/** Takes the upper bits of a hash, as many as the mask has. */
let shift: u32 = 0;
/** 16 bytes of ones and 16 of zeros: from `windows + 16 − n` on, n bytes of ones. */
let windows: usize = 0;
let found: u32 = 0;
/** Bytes of all types by number, each followed by a space. */
let pool: usize = 0;
let poolSize: usize = 0;
let poolRoom: usize = 0;

/** Forgets all types. */
export function createTypes(): void {
  found = 0;
  windows = allocate(32);
  memory.fill(windows, 0xff, SHORT);
  setSize(1 << 14);
  table = allocate((<usize>mask + 1) * ENTRY);
  poolSize = 0;
  poolRoom = 1 << 17;
  pool = allocate(poolRoom);
}

export function typeCount(): u32 {
  return found;
}

export function typeBytes(): usize {
  return pool;
}

export function typeBytesLength(): usize {
  return poolSize;
}

/** Counts the token of `length` bytes (at least one) at `at`, and gives its number. Reads 16 bytes there. */
export function countToken(at: usize, length: u32): u32 {
  if (length > SHORT) return countLong(at, length);
  const window = windows + SHORT - length;
  const low = load<u64>(at) & load<u64>(window);
  const high = load<u64>(at, 8) & load<u64>(window, 8);
  const hash = hashOf(low, high);
  let entry = entryAt(hash >> shift);
  while (load<u32>(entry, TYPE) != 0) {
    if (load<u64>(entry) == low && load<u64>(entry, 8) == high && load<u32>(entry, LENGTH) == length) {
      return countAgain(entry);
    }
    entry = entryAfter(entry);
  }
  return addType(entry, at, length, low, high, hash);
}

function countLong(at: usize, length: u32): u32 {
  const low = hashBytes(at, length);
  const hash = hashOf(low, length);
  let entry = entryAt(hash >> shift);
  while (load<u32>(entry, TYPE) != 0) {
    if (load<u64>(entry) == low && load<u32>(entry, LENGTH) == length) {
      if (memory.compare(pool + <usize>load<u64>(entry, 8), at, length) == 0) return countAgain(entry);
    }
    entry = entryAfter(entry);
  }
  return addType(entry, at, length, low, poolSize, hash);
}

function entryAt(slot: u32): usize {
  return table + <usize>slot * ENTRY;
}

function entryAfter(entry: usize): usize {
  return entry == table + <usize>mask * ENTRY ? table : entry + ENTRY;
}

function countAgain(entry: usize): u32 {
  store<u32>(entry, load<u32>(entry, COUNT) + 1, COUNT);
  return load<u32>(entry, TYPE) - 1;
}

/**
 * Writes occurrences of each type at `counts`, and where its bytes begin in the pool at `starts`, as u32. No token is
 * counted after that; gives the address of the table, 64 bytes and more for each type, for other use.
 */
export function listTypes(counts: usize, starts: usize): usize {
  for (let slot: u32 = 0; slot <= mask; slot++) {
    const entry = entryAt(slot);
    const type = load<u32>(entry, TYPE);
    if (type > 0) store<u32>(counts + ((<usize>(type - 1)) << 2), load<u32>(entry, COUNT));
  }
  let start: u32 = 0;
  let type: usize = 0;
  for (let i: usize = 0; i < poolSize; i++) {
    if (load<u8>(pool + i) != SPACE) continue;
    store<u32>(starts + (type << 2), start);
    start = <u32>i + 1;
    type++;
  }
  store<u32>(starts + (type << 2), start);
  return table;
}

function addType(entry: usize, at: usize, length: u32, low: u64, high: u64, hash: u32): u32 {
  if (poolSize + length + 17 > poolRoom) growPool(length);
  store<u64>(entry, low);
  store<u64>(entry, high, 8);
  store<u32>(entry, ++found, TYPE);
  store<u32>(entry, length, LENGTH);
  store<u32>(entry, 1, COUNT);
  store<u32>(entry, hash, HASH);
  memory.copy(pool + poolSize, at, length);
  poolSize += length;
  store<u8>(pool + poolSize++, SPACE);
  const type = found - 1;
  if (found << 1 > mask) growTable();
  return type;
}

function growTable(): void {
  const old = table;
  const slots = mask + 1;
  setSize(4 * slots);
  table = allocate((<usize>mask + 1) * ENTRY);
  for (let i: u32 = 0; i < slots; i++) {
    const from = old + <usize>i * ENTRY;
    if (load<u32>(from, TYPE) == 0) continue;
    let entry = entryAt(load<u32>(from, HASH) >> shift);
    while (load<u32>(entry, TYPE) != 0) entry = entryAfter(entry);
    memory.copy(entry, from, ENTRY);
  }
}

function setSize(slots: u32): void {
  mask = slots - 1;
  shift = clz(mask);
}

function growPool(length: u32): void {
  const old = pool;
  poolRoom = 2 * poolRoom + length;
  pool = allocate(poolRoom);
  memory.copy(pool, old, poolSize);
}

function hashBytes(at: usize, length: u32): u64 {
  let hash: u64 = 0;
  let i: u32 = 0;
  for (; i + 8 <= length; i += 8) {
    hash = (hash ^ load<u64>(at + i)) * FACTOR;
    hash ^= hash >> 29;
  }
  // The last eight bytes, some of them again.
  hash = (hash ^ load<u64>(at + length - 8)) * FACTOR;
  return hash ^ (hash >> 29);
}

/** The upper half of a sum of products: there every bit of the token counts. */
function hashOf(low: u64, high: u64): u32 {
  return <u32>((low * FACTOR + high * OTHER_FACTOR) >> 32);
}
