import Papa from 'papaparse';

const PUNCTUATION = /[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~']/g;

/**
 * Papa Parse, then lower case, a regular expression, split and a Map, as one would write it first: the words by count
 * and each text as numbers of words, 0 for none and 1 for words cut off.
 */
export function readPlainly(
  bytes: Uint8Array,
  column: string | null,
  vocabulary: number,
  length: number,
): { readonly words: readonly string[]; readonly sequences: readonly Int32Array[] } {
  const { data } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  });
  const documents = data.map((row) => {
    const text = (column === null ? longest(row) : row[column]) ?? '';
    return text.toLowerCase().replace(PUNCTUATION, '').split(/\s+/).filter(Boolean);
  });
  const counts = new Map<string, number>();
  for (const tokens of documents) {
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const words = [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    .slice(0, vocabulary - 2)
    .map(([word]) => word);
  const index = new Map(words.map((word, i) => [word, i + 2]));
  const sequences = documents.map((tokens) => {
    const ids = new Int32Array(length);
    for (let i = 0; i < Math.min(length, tokens.length); i++) ids[i] = index.get(tokens[i]!) ?? 1;
    return ids;
  });
  return { words, sequences };
}

const longest = (row: Record<string, string>) =>
  Object.values(row).toSorted((a, b) => b.length - a.length)[0];
