/** Numbers of the types as they move: key (u64), number (u32), nothing (u32). */
const RECORD: usize = 16;

let bytes: usize = 0;
let starts: usize = 0;

/**
 * Writes the numbers 0 … count − 1 at `target` (u32), ordered by the bytes of their tokens; a token comes before
 * those that it begins. Merge sort, bottom-up: count · log₂(count) comparisons of the first eight bytes as one
 * number, and of the rest where those are equal.
 *
 * @param scratch 32 bytes for each token.
 * @param pool Tokens one after the other, one byte between them; token i begins at `pool + begins[i]`.
 */
export function orderTypes(pool: usize, begins: usize, count: u32, target: usize, scratch: usize): void {
  bytes = pool;
  starts = begins;
  const n = <usize>count;
  let from = scratch;
  let to = scratch + n * RECORD;
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
    // Without a branch where the keys decide: which one is less cannot be foreseen.
    const keyA = load<u64>(a);
    const keyB = load<u64>(b);
    const second = keyA == keyB ? isBefore(load<u32>(b, 8), load<u32>(a, 8)) : keyB < keyA;
    v128.store(target, v128.load(select(b, a, second)));
    a += RECORD * usize(!second);
    b += RECORD * usize(second);
    target += RECORD;
  }
  memory.copy(target, a, endA - a);
  memory.copy(target + (endA - a), b, endB - b);
}

/** Whether the first of two types whose keys are equal comes before the other. */
function isBefore(first: u32, other: u32): bool {
  const length = lengthOf(first);
  const otherLength = lengthOf(other);
  const order = memory.compare(startOf(first), startOf(other), min(length, otherLength));
  return order != 0 ? order < 0 : length < otherLength;
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
