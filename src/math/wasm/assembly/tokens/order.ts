import { allocate } from '../memory';

/** Numbers of the types as they move: key (u64), number (u32), nothing (u32). */
const RECORD: usize = 16;

let bytes: usize = 0;
let starts: usize = 0;

/**
 * Writes the numbers 0 … count − 1 at `target` (u32), ordered by the bytes of their tokens; a token comes before
 * those that it begins. Merge sort, bottom-up: count · log₂(count) comparisons of the first eight bytes as one
 * number, and of the rest where those are equal.
 *
 * @param pool Tokens one after the other, one byte between them; token i begins at `pool + begins[i]`.
 */
export function orderTypes(pool: usize, begins: usize, count: u32, target: usize): void {
  bytes = pool;
  starts = begins;
  const n = <usize>count;
  let from = allocate(n * RECORD);
  let to = allocate(n * RECORD);
  for (let type: u32 = 0; type < count; type++) {
    const record = from + <usize>type * RECORD;
    store<u64>(record, keyOf(type));
    store<u32>(record, type, 8);
  }
  for (let width: usize = 1; width < n; width <<= 1) {
    for (let left: usize = 0; left < n; left += 2 * width) {
      const middle = min(left + width, n);
      merge(from, to, left, middle, min(middle + width, n));
    }
    const swap = from;
    from = to;
    to = swap;
  }
  for (let i: usize = 0; i < n; i++) store<u32>(target + (i << 2), load<u32>(from + i * RECORD, 8));
}

function merge(from: usize, to: usize, left: usize, middle: usize, end: usize): void {
  let a = from + left * RECORD;
  let b = from + middle * RECORD;
  const endA = b;
  const endB = from + end * RECORD;
  let target = to + left * RECORD;
  while (a < endA && b < endB) {
    if (isBefore(b, a)) {
      v128.store(target, v128.load(b));
      b += RECORD;
    } else {
      v128.store(target, v128.load(a));
      a += RECORD;
    }
    target += RECORD;
  }
  memory.copy(target, a, endA - a);
  memory.copy(target + (endA - a), b, endB - b);
}

function isBefore(a: usize, b: usize): bool {
  const keyA = load<u64>(a);
  const keyB = load<u64>(b);
  if (keyA != keyB) return keyA < keyB;
  const typeA = load<u32>(a, 8);
  const typeB = load<u32>(b, 8);
  const lengthA = lengthOf(typeA);
  const lengthB = lengthOf(typeB);
  const order = memory.compare(startOf(typeA), startOf(typeB), min(lengthA, lengthB));
  return order != 0 ? order < 0 : lengthA < lengthB;
}

/** The first eight bytes, the first of them highest, zeros after the end. */
function keyOf(type: u32): u64 {
  const key = bswap(load<u64>(startOf(type)));
  const length = lengthOf(type);
  return length >= 8 ? key : key & ~(u64.MAX_VALUE >> ((<u64>length) << 3));
}

function startOf(type: u32): usize {
  return bytes + <usize>load<u32>(starts + ((<usize>type) << 2));
}

function lengthOf(type: u32): usize {
  const at = starts + ((<usize>type) << 2);
  return <usize>(load<u32>(at, 4) - load<u32>(at) - 1);
}
