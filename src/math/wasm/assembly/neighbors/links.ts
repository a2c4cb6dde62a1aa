/**
 * Candidates of a graph: no number twice, each with a mark that says whether it is fresh, that is, did not
 * take part in a join yet. Kept as number · 2 + mark, so that lower numbers stay lower.
 */
import { append, limitsAt, numbersOf, sizeOf } from './candidates';

export function numberOf(entry: i32): i32 {
  return entry >> 1;
}

export function isFresh(entry: i32): bool {
  return <bool>(entry & 1);
}

/** Gives `row` the candidate `number`, fresh, unless it is too far, held already, or the row itself. */
export function link(row: i32, number: i32, distance: f32): void {
  if (row == number || distance > load<f32>(limitsAt() + ((<usize>row) << 2))) return;
  if (!holds(row, number)) append(row, (number << 1) | 1, distance, 0);
}

export function holds(row: i32, number: i32): bool {
  const list = numbersOf(row);
  const end = list + ((<usize>sizeOf(row)) << 2);
  const wanted = i32x4.splat(number);
  let at = list;
  for (; at + 32 <= end; at += 32) {
    const low = i32x4.eq(i32x4.shr_s(v128.load(at), 1), wanted);
    const high = i32x4.eq(i32x4.shr_s(v128.load(at, 16), 1), wanted);
    if (v128.any_true(v128.or(low, high))) return true;
  }
  for (; at < end; at += 4) if (load<i32>(at) >> 1 == number) return true;
  return false;
}

/** Takes the mark off every candidate of `row` that is among `size` numbers at `list`. */
export function wearOff(row: i32, list: usize, size: i32): void {
  const begin = numbersOf(row);
  const end = begin + ((<usize>sizeOf(row)) << 2);
  for (let at = begin; at < end; at += 4) {
    const entry = load<i32>(at);
    if (entry & 1 && isAmong(entry >> 1, list, size)) store<i32>(at, entry - 1);
  }
}

/** Turns the entries of `row` into bare numbers. */
export function bare(row: i32): void {
  const begin = numbersOf(row);
  const end = begin + ((<usize>sizeOf(row)) << 2);
  for (let at = begin; at < end; at += 4) store<i32>(at, load<i32>(at) >> 1);
}

export function isAmong(number: i32, list: usize, size: i32): bool {
  const wanted = i32x4.splat(number);
  const end = list + ((<usize>size) << 2);
  let at = list;
  for (; at + 16 <= end; at += 16) if (v128.any_true(i32x4.eq(v128.load(at), wanted))) return true;
  for (; at < end; at += 4) if (load<i32>(at) == number) return true;
  return false;
}
