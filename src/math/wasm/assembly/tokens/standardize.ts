import { allocate } from '../memory';

/** Ends a document; no byte of UTF-8 has this value. */
export const END: u8 = 0xff;
export const SPACE: u8 = 0x20;

const WIDTH: usize = 16;

/** For each set of dropped bytes out of eight, the places of those that stay, in order. */
let orders: usize = 0;

/** Lays the table out; before the first `standardize`. */
export function createOrders(): void {
  orders = allocate(256 * 8);
  for (let dropped: usize = 0; dropped < 256; dropped++) {
    let target = orders + dropped * 8;
    for (let place: usize = 0; place < 8; place++) {
      if (((dropped >> place) & 1) == 0) store<u8>(target++, <u8>place);
    }
  }
}

/**
 * Standardizes `length` bytes in place and gives the length that remains: white space becomes a space, A–Z become
 * a–z if `lowers`, ASCII punctuation goes if `strips`. Bytes from 0x80 on stay. Up to 16 bytes past the end
 * are written over.
 *
 * Sixteen bytes at a time. Writing never overtakes reading, so that one buffer serves both.
 */
export function standardize(at: usize, length: usize, lowers: bool, strips: bool): usize {
  const end = at + length;
  let target = at;
  for (let source = at; source < end; source += WIDTH) {
    const bytes = v128.load(source);
    const spaced = v128.bitselect(i8x16.splat(SPACE), bytes, isWhiteSpace(bytes));
    const kept = lowers ? v128.or(spaced, v128.and(isUpperCase(spaced), i8x16.splat(0x20))) : spaced;
    let dropped: u32 = strips ? i8x16.bitmask(isPunctuation(kept)) : 0;
    const left = end - source;
    if (left < WIDTH) dropped |= (0xffff << u32(left)) & 0xffff;
    target = storeHalf(target, kept, dropped & 0xff);
    const second = i8x16.shuffle(kept, kept, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
    target = storeHalf(target, second, dropped >> 8);
  }
  return target - at;
}

/** Stores the first eight bytes less those in `dropped`; gives the address after them. */
function storeHalf(target: usize, bytes: v128, dropped: u32): usize {
  const order = v128.load64_zero(orders + ((<usize>dropped) << 3));
  v128.store64_lane(target, i8x16.swizzle(bytes, order), 0);
  return target + 8 - popcnt(dropped);
}

function isWhiteSpace(bytes: v128): v128 {
  return v128.or(i8x16.eq(bytes, i8x16.splat(SPACE)), isBetween(bytes, 0x09, 0x0d));
}

function isUpperCase(bytes: v128): v128 {
  return isBetween(bytes, 0x41, 0x5a);
}

/** The 32 printable characters of ASCII that are neither letter, digit nor space. */
function isPunctuation(bytes: v128): v128 {
  return v128.or(
    v128.or(isBetween(bytes, 0x21, 0x2f), isBetween(bytes, 0x3a, 0x40)),
    v128.or(isBetween(bytes, 0x5b, 0x60), isBetween(bytes, 0x7b, 0x7e)),
  );
}

function isBetween(bytes: v128, least: u8, most: u8): v128 {
  return i8x16.le_u(i8x16.sub(bytes, i8x16.splat(least)), i8x16.splat(most - least));
}
