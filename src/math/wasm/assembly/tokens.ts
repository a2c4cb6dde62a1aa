/**
 * Tokens of documents in UTF-8: standardized, split at white space, counted and numbered by first occurrence.
 *
 * Rule        Keras `TextVectorization`: A–Z lowered, the 32 punctuation characters of ASCII stripped to nothing, split
 *             at runs of ASCII white space. Letters beyond ASCII are the caller's to lower
 * Input       documents one after the other, each ended by a byte 0xFF, which UTF-8 does not have
 * Output      of each token the number of its type; of each document where its tokens end; of each type
 *             its bytes, its occurrences, and its place in the order of bytes (which is that of code points)
 * Layout      [text, 80 spare bytes] [numbers u32] [ends u32] [table of types] [bytes of types]; no string is made
 * Cost        two passes over the text, 16 and 64 bytes at a time, and one look into the table per token
 * Precision   exact: tokens are compared byte by byte, the hash only finds where to look
 * Source      linear probing: Knuth, The Art of Computer Programming 3, 6.4; the factor of the hash: ibid.
 */
import { allocate, reset } from './memory';
import { createOrders, END, SPACE, standardize } from './tokens/standardize';
import { orderTypes } from './tokens/order';
import { countToken, createTypes, listTypes, typeBytes, typeBytesLength, typeCount } from './tokens/types';

/** Bytes whose breaks are found at once. */
const BLOCK: usize = 64;
/** Blocks are read and tokens compared past the end of the text. */
const SPARE: usize = BLOCK + 16;

let lowers: bool = false;
let strips: bool = false;
let text: usize = 0;
let room: i32 = 0;
let numbers: usize = 0;
let ends: usize = 0;
let counts: usize = 0;
let order: usize = 0;

/**
 * Begins anew.
 *
 * @param lowersAscii Whether A–Z become a–z; `stripsPunctuation` likewise: 0 or 1.
 * @param bytes How much text is split at a time, ends of documents included.
 * @param mostDocuments How many documents end in it at most.
 */
export function create(lowersAscii: i32, stripsPunctuation: i32, bytes: i32, mostDocuments: i32): void {
  reset();
  lowers = lowersAscii != 0;
  strips = stripsPunctuation != 0;
  ends = allocate((<usize>mostDocuments) << 2);
  room = 0;
  reserve(bytes);
  createOrders();
  createTypes();
}

/** Makes room for a text of `bytes` bytes; what was there is lost when it grows. */
export function reserve(bytes: i32): void {
  if (bytes <= room) return;
  room = bytes;
  text = allocate(<usize>bytes + SPARE);
  numbers = allocate((<usize>bytes / 2 + 1) << 2);
}

/** Where the caller writes documents, each followed by 0xFF. */
export function textAt(): usize {
  return text;
}

/** Type numbers of the tokens split last. */
export function numbersAt(): usize {
  return numbers;
}

/** Of each document split last, how many tokens there are up to its end. */
export function endsAt(): usize {
  return ends;
}

/** Splits the first `bytes` bytes of the text, which end with a whole document; gives the number of tokens. */
export function split(bytes: i32): i32 {
  const length = standardize(text, <usize>bytes, lowers, strips);
  const stop = text + length;
  let token = text;
  let number = numbers;
  let close = ends;
  for (let block = text; block < stop; block += BLOCK) {
    const ended = placesOf(END, block);
    let breaks = ended | placesOf(SPACE, block);
    for (; breaks != 0; breaks &= breaks - 1) {
      const i = ctz(breaks);
      const at = block + <usize>i;
      if (at >= stop) break;
      if (at > token) {
        store<u32>(number, countToken(token, <u32>(at - token)));
        number += 4;
      }
      if (((ended >> i) & 1) != 0) {
        store<u32>(close, <u32>((number - numbers) >> 2));
        close += 4;
      }
      token = at + 1;
    }
  }
  return <i32>((number - numbers) >> 2);
}

/** Which of the 64 bytes at `block` are `byte`: a bit for each, the first lowest. */
function placesOf(byte: u8, block: usize): u64 {
  const wanted = i8x16.splat(byte);
  const a = i8x16.bitmask(i8x16.eq(v128.load(block), wanted));
  const b = i8x16.bitmask(i8x16.eq(v128.load(block, 16), wanted));
  const c = i8x16.bitmask(i8x16.eq(v128.load(block, 32), wanted));
  const d = i8x16.bitmask(i8x16.eq(v128.load(block, 48), wanted));
  return u64(u32(a) | (u32(b) << 16)) | (u64(u32(c) | (u32(d) << 16)) << 32);
}

/** Distinct tokens so far. */
export function types(): u32 {
  return typeCount();
}

/** Bytes of all types in the order of their numbers, each followed by a space. */
export function bytesAt(): usize {
  return typeBytes();
}

export function bytesLength(): usize {
  return typeBytesLength();
}

/** Counts and orders the types, after the last text. */
export function finish(): void {
  const room = (<usize>(typeCount() + 1)) << 2;
  const starts = allocate(room);
  counts = allocate(room);
  order = allocate(room);
  const scratch = listTypes(counts, starts);
  orderTypes(typeBytes(), starts, typeCount(), order, scratch);
}

/** Occurrences of each type. */
export function countsAt(): usize {
  return counts;
}

/** Type numbers in the order of their bytes. */
export function orderAt(): usize {
  return order;
}
