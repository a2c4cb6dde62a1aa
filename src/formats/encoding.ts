import type { Encoding } from '../data/table';
import { firstInvalid, incompleteTail } from './utf8';

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Name of an encoding as people write it. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/**
 * Guesses the encoding of a file from its first bytes: a byte order mark decides; else NUL in nearly every
 * second byte means UTF-16 (text mostly below U+0100); else UTF-8 when well formed; else Windows-1252.
 */
export function guessEncoding(sample: Uint8Array): Encoding {
  const marked = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, i) => sample[i] === byte));
  return marked?.encoding ?? guessUtf16(sample) ?? (firstInvalid(sample) < 0 ? 'utf-8' : 'windows-1252');
}

function guessUtf16(sample: Uint8Array): Encoding | null {
  const pairs = sample.length >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) even++;
    if (sample[2 * i + 1] === 0) odd++;
  }
  if (pairs === 0 || Math.max(even, odd) < 0.4 * pairs || Math.min(even, odd) > 0.05 * pairs) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Bytes that are not UTF-8, though they were read as such. */
export class NotUtf8Error extends Error {
  /** 0-based position in the unpacked file. */
  readonly offset: number;

  constructor(offset: number) {
    super(`byte ${offset + 1} is not UTF-8`);
    this.name = 'NotUtf8Error';
    this.offset = offset;
  }
}

/** Turns chunks of bytes into text; a byte order mark at the start is dropped. */
export interface Decoder {
  /** @throws NotUtf8Error at the first byte that is not UTF-8, when reading UTF-8. */
  decode(chunk: Uint8Array): string;
  /** Whatever was held back. */
  end(): string;
}

export function createDecoder(encoding: Encoding, offset = 0): Decoder {
  const decoder =
    encoding === 'utf-8' ? strictUtf8(offset) : streaming(new TextDecoder(encoding, { ignoreBOM: true }));
  let atStart = offset === 0;
  const withoutMark = (text: string) => {
    if (!atStart || text === '') return text;
    atStart = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  };
  return {
    decode: (chunk) => withoutMark(decoder.decode(chunk)),
    end: () => withoutMark(decoder.end()),
  };
}

function streaming(decoder: TextDecoder): Decoder {
  return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** Decodes whole sequences only, so that a failure can be placed exactly. */
function strictUtf8(begin: number): Decoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  let held = new Uint8Array(0);
  let offset = begin;
  const decodeWhole = (bytes: Uint8Array) => {
    try {
      return decoder.decode(bytes);
    } catch {
      throw new NotUtf8Error(offset + Math.max(0, firstInvalid(bytes)));
    }
  };
  return {
    decode(chunk) {
      const bytes = held.length === 0 ? chunk : joined(held, chunk);
      const whole = bytes.subarray(0, bytes.length - incompleteTail(bytes));
      const text = decodeWhole(whole);
      held = bytes.slice(whole.length);
      offset += whole.length;
      return text;
    },
    end: () => decodeWhole(held),
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
