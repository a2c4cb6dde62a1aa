import type { Tokens } from '../data/tokens';
import type { TokenKernel, Utf8 } from './kernels';
import { lowers, strips, type StandardizeOptions } from './standardize';
import { createTokenizer, type Tokenizer } from './tokenizer';

/** Bytes split at a time: less than a millisecond of work, and a part of the cache. */
const CHUNK = 1 << 17;
const MOST_DOCUMENTS = 1 << 13;
const END = 0xff;
/** No UTF-16 unit takes more bytes, lower-cased or not. */
const MOST_BYTES = 3;

/**
 * The tokenizer in WebAssembly: the same tokens as `createTokenizer`, in the same order.
 *
 * The kernel lowers and strips ASCII. A document that holds more is lowered here first, as a whole, because lower case
 * may depend on neighbors (Σ) or be longer (İ). From the first document that UTF-8 cannot express (with half of a
 * surrogate pair) on, the JavaScript tokenizer does the work.
 *
 * @param kernel An instance for this tokenizer alone.
 * @param expected What is going to be added, so that memory is asked for once; more may come.
 */
export function createKernelTokenizer(
  kernel: TokenKernel,
  utf8: Utf8,
  options: StandardizeOptions,
  expected: { readonly documents: number; readonly units: number },
): Tokenizer {
  kernel.create(lowers(options) ? 1 : 0, strips(options) ? 1 : 0, CHUNK, MOST_DOCUMENTS);
  const lowersUnicode = lowers(options) && options.lowercase === 'unicode';
  const view = (at: number, length: number) => new Uint32Array(kernel.memory.buffer, at >>> 0, length);
  const bytesAt = (at: number, length: number) => new Uint8Array(kernel.memory.buffer, at >>> 0, length);
  const ids = createList(1 << 10);
  const offsets = createList(expected.documents + 1);
  offsets.append(Uint32Array.of(0), 0);
  let chunk = bytesAt(kernel.textAt(), CHUNK);
  let cursor = 0;
  let pending = 0;
  let added = 0;
  let rest: Tokenizer | null = null;

  /** As many a unit as before and a fifth more; hardly a token has less than two units, with its separator. */
  const tokensToCome = (tokens: number) => {
    const units = Math.max(0, expected.units - added);
    return Math.min(units / 2, (1.2 * tokens * units) / added);
  };
  const flush = () => {
    if (pending === 0) return;
    const before = ids.length();
    const more = view(kernel.numbersAt(), kernel.split(cursor));
    ids.append(more, tokensToCome(before + more.length));
    const ends = view(kernel.endsAt(), pending).map((end) => end + before);
    offsets.append(ends, 0);
    chunk = bytesAt(kernel.textAt(), CHUNK);
    cursor = 0;
    pending = 0;
  };
  const close = () => {
    chunk[cursor++] = END;
    pending++;
  };
  const addLong = (text: string) => {
    const bytes = utf8.encode(lowersUnicode ? text.toLowerCase() : text);
    kernel.reserve(bytes.length + 1);
    chunk = bytesAt(kernel.textAt(), bytes.length + 1);
    chunk.set(bytes);
    cursor = bytes.length;
    close();
    flush();
  };
  const finish = (): Tokens => {
    flush();
    kernel.finish();
    const types = kernel.types();
    const strings = utf8.decode(bytesAt(kernel.bytesAt(), kernel.bytesLength())).split(' ');
    strings.pop();
    return {
      types: strings,
      counts: view(kernel.countsAt(), types).slice(),
      order: view(kernel.orderAt(), types).slice(),
      ids: ids.finish(),
      offsets: offsets.finish(),
    };
  };

  return {
    add(text) {
      if (rest) return rest.add(text);
      const most = MOST_BYTES * text.length + 1;
      if (cursor + most > CHUNK || pending === MOST_DOCUMENTS) flush();
      added += text.length;
      if (most > CHUNK && text.isWellFormed()) return addLong(text);
      let { written } = utf8.encodeInto(text, chunk.subarray(cursor));
      if (written !== text.length) {
        if (!text.isWellFormed()) {
          rest = createTokenizer(options, finish());
          return rest.add(text);
        }
        if (lowersUnicode) written = utf8.encodeInto(text.toLowerCase(), chunk.subarray(cursor)).written;
      }
      cursor += written;
      close();
    },
    finish: () => (rest ? rest.finish() : finish()),
  };
}

/** A list of numbers that grows to what it will need rather than by doubling. */
function createList(room: number) {
  let numbers = new Uint32Array(room);
  let length = 0;
  return {
    length: () => length,
    /** @param later How many more are expected to come later. */
    append(more: Uint32Array, later: number) {
      const needed = length + more.length;
      if (needed > numbers.length) {
        const larger = new Uint32Array(Math.ceil(Math.max(1.125 * needed, needed + later)));
        larger.set(numbers.subarray(0, length));
        numbers = larger;
      }
      numbers.set(more, length);
      length = needed;
    },
    finish: () => numbers.subarray(0, length),
  };
}
