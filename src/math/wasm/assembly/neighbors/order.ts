/**
 * Candidates as 64-bit keys: the bits of a distance ≥ 0 above, the row number below. Comparing keys compares
 * (distance, row number), and no two keys are equal.
 *
 * Selection   quickselect (Hoare, CACM 4, 1961) that writes each key to both ends and advances one: no jumps
 * Sorting     insertion in runs of eight, then merging
 */
const RUN: i32 = 8;

export function keyOf(distance: f32, index: i32): u64 {
  return ((<u64>reinterpret<u32>(distance)) << 32) | (<u64>(<u32>index));
}

export function distanceOf(key: u64): f32 {
  return reinterpret<f32>(<u32>(key >> 32));
}

export function indexOf(key: u64): i32 {
  return <i32>(<u32>key);
}

/**
 * Writes the `wanted` least of `size` keys to `out`, in no order, and returns the greatest of them.
 * `from` and `spare` (as long) are used up; 1 ≤ wanted ≤ size.
 */
export function keepLeast(from: usize, spare: usize, size: i32, wanted: i32, out: usize): u64 {
  let greatest: u64 = 0;
  while (wanted < size) {
    const first = load<u64>(from);
    const last = load<u64>(from + ((<usize>size - 1) << 3));
    const pivot =
      size < 3 ? min(first, last) : middle(first, load<u64>(from + (((<usize>size) >> 1) << 3)), last);
    let low = spare;
    let high = spare + ((<usize>size - 1) << 3);
    const end = from + ((<usize>size) << 3);
    for (let at = from; at < end; at += 8) {
      const key = load<u64>(at);
      store<u64>(low, key);
      store<u64>(high, key);
      const below = (<usize>(key <= pivot)) << 3;
      low += below;
      high -= 8 - below;
    }
    const lows = <i32>((low - spare) >> 3);
    const emptied = from;
    if (lows > wanted) {
      size = lows;
      from = spare;
    } else {
      memory.copy(out, spare, (<usize>lows) << 3);
      out += (<usize>lows) << 3;
      wanted -= lows;
      size -= lows;
      greatest = pivot;
      if (wanted == 0) return greatest;
      from = low;
    }
    spare = emptied;
  }
  for (let at: usize = 0; at < (<usize>size) << 3; at += 8) {
    const key = load<u64>(from + at);
    store<u64>(out + at, key);
    greatest = max(greatest, key);
  }
  return greatest;
}

function middle(a: u64, b: u64, c: u64): u64 {
  return max(min(a, b), min(max(a, b), c));
}

/** Sorts `size` keys at `keys`, least first, and returns where they lie then: there or at `spare`, as long. */
export function sort(keys: usize, spare: usize, size: i32): usize {
  const bytes = (<usize>size) << 3;
  for (let begin: usize = 0; begin < bytes; begin += RUN << 3) {
    insert(keys + begin, keys + min(bytes, begin + (RUN << 3)));
  }
  for (let run: usize = RUN << 3; run < bytes; run <<= 1) {
    for (let begin: usize = 0; begin < bytes; begin += run << 1) {
      const half = keys + min(bytes, begin + run);
      merge(keys + begin, half, keys + min(bytes, begin + (run << 1)), spare + begin);
    }
    const merged = spare;
    spare = keys;
    keys = merged;
  }
  return keys;
}

function insert(begin: usize, end: usize): void {
  for (let at = begin + 8; at < end; at += 8) {
    const key = load<u64>(at);
    let hole = at;
    for (; hole > begin && load<u64>(hole - 8) > key; hole -= 8) store<u64>(hole, load<u64>(hole - 8));
    store<u64>(hole, key);
  }
}

/** Merges [a, b) and [b, end) into `out`. */
function merge(a: usize, half: usize, end: usize, out: usize): void {
  let b = half;
  while (a < half && b < end) {
    const left = load<u64>(a);
    const right = load<u64>(b);
    const first = (<usize>(left < right)) << 3;
    store<u64>(out, left < right ? left : right);
    a += first;
    b += 8 - first;
    out += 8;
  }
  memory.copy(out, a, half - a);
  memory.copy(out + (half - a), b, end - b);
}
