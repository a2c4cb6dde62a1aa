/** What cannot stand in a word of an expression without quotation marks. */
const ODD = /[\s+\-*/():,?"“”„«»−–×·÷]/u;
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A word as it is written in an expression: in quotation marks where it would be read as something else. */
export function operandText(word: string): string {
  if (!ODD.test(word) && !NUMBER.test(word)) return word;
  return word.includes('"') ? `“${word}”` : `"${word}"`;
}

/** The text with `length` units at `at` replaced. */
export function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** `puppy → dog, calf -> cow` as pairs; parts that are no pair are given as typed. */
export function readPairs(text: string): {
  readonly pairs: readonly (readonly [string, string])[];
  readonly unread: readonly string[];
} {
  const pairs: (readonly [string, string])[] = [];
  const unread: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const typed = part.trim();
    if (typed === '') continue;
    const [a, b, ...more] = typed.split(/\s*(?:→|->|>|:)\s*|\s+/).filter((word) => word !== '');
    if (a !== undefined && b !== undefined && more.length === 0) pairs.push([a, b]);
    else unread.push(typed);
  }
  return { pairs, unread };
}
