import type { Delimiter, Encoding, ReadOptions } from '../../data/table';

export const DELIMITERS: readonly { readonly value: Delimiter; readonly label: string }[] = [
  { value: ',', label: 'Comma' },
  { value: '\t', label: 'Tab' },
  { value: ';', label: 'Semicolon' },
  { value: '|', label: 'Pipe' },
];

export const ENCODINGS: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'windows-1252', label: 'Windows-1252' },
];

export const FORMATS = [
  { value: 'delimited', label: 'Columns' },
  { value: 'lines', label: 'One text a line' },
] as const;

export const QUOTINGS = [
  { value: 'rfc4180', label: 'Enclose cells' },
  { value: 'none', label: 'Part of the text' },
] as const;

/** ` (guessed)` after a label whose value was not chosen by hand. */
export function guessedMark(guessed: readonly (keyof ReadOptions)[], option: keyof ReadOptions): string {
  return guessed.includes(option) ? 'guessed' : 'set by hand';
}
