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

let table: usize = 0;
let mask: u32 = 0;
let found: u32 = 0;
/** Bytes of all types by number, each followed by a space. */
let pool: usize = 0;
let poolSize: usize = 0;
let poolRoom: usize = 0;

/** Forgets all types. */
export function createTypes(): void {
  found = 0;
  mask = (1 << 14) - 1;
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

/** Counts the token of `length` bytes (at least one) at `at`, and gives its number. Reads up to 16 bytes there. */
export function countToken(at: usize, length: u32): u32 {
  let low = load<u64>(at);
  let high: u64 = 0;
  if (length <= 8) low &= firstBytes(length);
  else if (length <= SHORT) high = load<u64>(at, 8) & firstBytes(length - 8);
  else low = hashBytes(at, length);
  const hash = placeOf(low, high, length);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = table + <usize>slot * ENTRY;
    const type = load<u32>(entry, TYPE);
    if (type == 0) return addType(entry, at, length, low, high, hash);
    if (load<u64>(entry) != low || load<u32>(entry, LENGTH) != length) continue;
    if (length <= SHORT ? load<u64>(entry, 8) != high : !isLong(entry, at, length)) continue;
    store<u32>(entry, load<u32>(entry, COUNT) + 1, COUNT);
    return type - 1;
  }
}

/** Writes occurrences of each type at `counts`, and where its bytes begin in the pool at `starts`, as u32. */
export function listTypes(counts: usize, starts: usize): void {
  for (let slot: u32 = 0; slot <= mask; slot++) {
    const entry = table + <usize>slot * ENTRY;
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
}

function addType(entry: usize, at: usize, length: u32, low: u64, high: u64, hash: u32): u32 {
  if (poolSize + length + 17 > poolRoom) growPool(length);
  store<u64>(entry, low);
  store<u64>(entry, length <= SHORT ? high : <u64>poolSize, 8);
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
  mask = 2 * slots - 1;
  table = allocate((<usize>mask + 1) * ENTRY);
  for (let i: u32 = 0; i < slots; i++) {
    const from = old + <usize>i * ENTRY;
    if (load<u32>(from, TYPE) == 0) continue;
    let slot = load<u32>(from, HASH) & mask;
    while (load<u32>(table + <usize>slot * ENTRY, TYPE) != 0) slot = (slot + 1) & mask;
    memory.copy(table + <usize>slot * ENTRY, from, ENTRY);
  }
}

function growPool(length: u32): void {
  const old = pool;
  poolRoom = 2 * poolRoom + length;
  pool = allocate(poolRoom);
  memory.copy(pool, old, poolSize);
}

function isLong(entry: usize, at: usize, length: u32): bool {
  return memory.compare(pool + <usize>load<u64>(entry, 8), at, length) == 0;
}

function firstBytes(length: u32): u64 {
  return u64.MAX_VALUE >> ((8 - length) << 3);
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

function placeOf(low: u64, high: u64, length: u32): u32 {
  let hash = (low ^ ((<u64>length) << 56)) * FACTOR;
  hash = (hash ^ (hash >> 32) ^ high) * FACTOR;
  return <u32>(hash >> 32);
}
