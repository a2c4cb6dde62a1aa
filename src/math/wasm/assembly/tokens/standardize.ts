/** Ends a document; no byte of UTF-8 has this value. */
export const END: u8 = 0xff;
export const SPACE: u8 = 0x20;

const WIDTH: usize = 16;

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
    let dropped: i32 = strips ? i8x16.bitmask(isPunctuation(kept)) : 0;
    const left = end - source;
    if (left < WIDTH) dropped |= -1 << (<i32>left);
    v128.store(target, kept);
    if (dropped == 0) target += WIDTH;
    else target = closeGaps(target, dropped);
  }
  return target - at;
}

/** Moves the bytes of one block together that are not marked in `dropped`; gives the address after them. */
function closeGaps(block: usize, dropped: i32): usize {
  let target = block;
  for (let i: usize = 0; i < WIDTH; i++) {
    store<u8>(target, load<u8>(block + i));
    target += <usize>(~(dropped >> (<i32>i)) & 1);
  }
  return target;
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
