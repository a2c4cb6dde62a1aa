/**
 * A few of the many neighbors of each row, in either direction: the rows that a join brings together.
 *
 * Sampling    one of the first `most` places at random once they are full (Vitter's algorithm R, 1985)
 * Layout      int32 [rows, most] and how many were offered, for fresh and for worn neighbors
 */
import { allocate } from '../memory';
import { isAmong, isFresh, numberOf } from './links';
import { below } from './random';

let most: i32 = 0;
let rows: i32 = 0;
let lists: usize = 0;
let offered: usize = 0;

export function createPicks(n: i32, places: i32): void {
  rows = n;
  most = places;
  lists = allocate((<usize>n * places) << 3);
  offered = allocate((<usize>n) << 3);
}

export function forgetPicks(): void {
  memory.fill(offered, 0, (<usize>rows) << 3);
}

/** Offers an entry of `row`: its neighbor to the row, and the row to the neighbor. */
export function pick(row: i32, entry: i32): void {
  const kind = isFresh(entry) ? 0 : rows;
  const number = numberOf(entry);
  offer(kind + row, number);
  offer(kind + number, row);
}

export function freshOf(row: i32): usize {
  return lists + ((<usize>row * most) << 2);
}

export function freshSize(row: i32): i32 {
  return sizeOfList(row);
}

export function wornOf(row: i32): usize {
  return lists + ((<usize>(rows + row) * most) << 2);
}

export function wornSize(row: i32): i32 {
  return sizeOfList(rows + row);
}

function sizeOfList(list: i32): i32 {
  return min(most, load<i32>(offered + ((<usize>list) << 2)));
}

function offer(list: i32, number: i32): void {
  const begin = lists + ((<usize>list * most) << 2);
  const size = sizeOfList(list);
  if (isAmong(number, begin, size)) return;
  const count = load<i32>(offered + ((<usize>list) << 2));
  store<i32>(offered + ((<usize>list) << 2), count + 1);
  const place = count < most ? count : below(count + 1);
  if (place < most) store<i32>(begin + ((<usize>place) << 2), number);
}
