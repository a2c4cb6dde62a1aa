import type { Encoding } from '../data/table';
import { ENCODING_NAMES } from './encoding';

/**
 * Sentences about what is probably not meant: an encoding chosen against the evidence, letters that were
 * garbled before, a web page or JSON in place of a table. None of them keeps the file from being read.
 *
 * @param bytes The beginning of the file; `text` is what it says in the encoding `used`.
 */
export function suspicions(bytes: Uint8Array, text: string, used: Encoding, guessed: Encoding): string[] {
  const found: string[] = [];
  const hasHighBytes = bytes.some((byte) => byte >= 0x80);
  if (used === 'windows-1252' && guessed === 'utf-8' && hasHighBytes) {
    found.push('The bytes are well-formed UTF-8. If letters look wrong, choose UTF-8 as the encoding.');
  } else if (used.startsWith('utf-16') && used !== guessed) {
    found.push(
      `The file does not look like ${ENCODING_NAMES[used]}. If letters look wrong, choose ${ENCODING_NAMES[guessed]} as the encoding.`,
    );
  } else if (/Ã[\u0080-\u00BF]|â€[œ™\u009D“”]/.test(text)) {
    found.push(
      'Some letters were garbled before this file was written (“Ã©” for “é”); no choice of encoding mends that here.',
    );
  } else if (text.includes('\uFFFD')) {
    found.push(
      'Some letters were lost before this file was written: it holds replacement characters (U+FFFD).',
    );
  }
  const start = text.slice(0, 500).trimStart();
  if (/^<(!doctype html|html)\b/i.test(start)) {
    found.push('The file begins like a web page. If you expected a table, download the file itself.');
  } else if (/^(\[\s*)?\{\s*"/.test(start)) {
    found.push('The file begins like JSON, which is read here as plain lines. Save it as CSV.');
  }
  return found;
}
