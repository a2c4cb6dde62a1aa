/**
 * Which rows of the embedding a batch uses, and which of its documents use each.
 *
 *   met     the rows, each once, in the order in which they are met
 *   users   for each of them in that order, one entry per use: compressed rows
 *
 * Three passes over the tokens: `count` uses, `layOut` turns counts into places, `note` writes users to their places.
 * A row's gradient is then a sum over a few vectors that lie together, and no row of gradients is read back for each
 * token. No branch depends on whether a row is new: that is half of them, in no order.
 */
import { allocate } from '../memory';

/** While counting: uses of each row. Then: where its next user is written; at last, where its users end. */
let places: usize = 0;
let met: usize = 0;
let total: i32 = 0;
let room: i32 = 0;
/** Where the users of the row end that `takeEnd` saw last. */
let taken: i32 = 0;
export let users: usize = 0;
export let metCount: i32 = 0;

/** Makes room for a vocabulary; room for users grows with the batches. */
export function createUses(vocabulary: i32): void {
  places = allocate((<usize>vocabulary) << 2);
  met = allocate((<usize>vocabulary + 1) << 2);
}

/** Begins a batch. Every row of the batch before must have been taken. */
export function clear(): void {
  metCount = 0;
  total = 0;
  taken = 0;
}

/** Counts one use of each of the rows ids[from … to). */
export function count(ids: usize, from: i32, to: i32): void {
  const end = ids + ((<usize>to) << 2);
  let known = metCount;
  for (let at = ids + ((<usize>from) << 2); at < end; at += 4) {
    const row = load<u32>(at);
    const place = placeOf(row);
    const uses = load<u32>(place);
    store<u32>(met + ((<usize>known) << 2), row);
    known += <i32>(uses == 0);
    store<u32>(place, uses + 1);
  }
  metCount = known;
  total += to - from;
}

/** Counts one use of a row. */
export function countRow(row: u32): void {
  const place = placeOf(row);
  if (load<u32>(place) == 0) {
    store<u32>(met + ((<usize>metCount) << 2), row);
    metCount++;
  }
  store<u32>(place, load<u32>(place) + 1);
  total++;
}

/** Gives every row its place among the users. */
export function layOut(): void {
  if (total > room) {
    room = max(total, 2 * room);
    users = allocate((<usize>room) << 2);
  }
  let next: u32 = 0;
  for (let i: i32 = 0; i < metCount; i++) {
    const place = placeOf(metRow(i));
    const uses = load<u32>(place);
    store<u32>(place, next);
    next += uses;
  }
}

/** Notes one use of each of the rows ids[from … to) by `user`. */
export function note(ids: usize, from: i32, to: i32, user: i32): void {
  const end = ids + ((<usize>to) << 2);
  for (let at = ids + ((<usize>from) << 2); at < end; at += 4) noteRow(load<u32>(at), user);
}

/** Notes one use of a row. */
export function noteRow(row: u32, user: i32): void {
  const place = placeOf(row);
  const next = load<u32>(place);
  store<i32>(users + ((<usize>next) << 2), user);
  store<u32>(place, next + 1);
}

/** The i-th row met. */
export function metRow(i: i32): u32 {
  return load<u32>(met + ((<usize>i) << 2));
}

/** Where the users of the next row met begin; they end where the row after it begins. */
export function takeBegin(): i32 {
  return taken;
}

/** Where the users of `row` end, the next one met; its count is zero again afterwards. */
export function takeEnd(row: u32): i32 {
  const place = placeOf(row);
  taken = load<i32>(place);
  store<i32>(place, 0);
  return taken;
}

function placeOf(row: u32): usize {
  return places + ((<usize>row) << 2);
}
