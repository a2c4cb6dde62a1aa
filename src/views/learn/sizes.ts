/** Bytes of a float32. */
const BYTES = 4;

/** One way to code words as numbers, and what it takes. */
export interface CodeSize {
  readonly code: string;
  /** Numbers of one word. */
  readonly numbers: number;
  /** Bytes of one word in float32. */
  readonly bytes: number;
  /** Bytes of all words. */
  readonly all: number;
}

/** Sizes of a one-hot code (one number a word of the vocabulary) and of dense vectors, in float32. */
export function codeSizes(words: number, dimension: number): readonly CodeSize[] {
  return [
    { code: 'One-hot', numbers: words },
    { code: 'Dense vector', numbers: dimension },
  ].map(({ code, numbers }) => ({ code, numbers, bytes: BYTES * numbers, all: BYTES * numbers * words }));
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** Bytes in units of 1,000, to three digits: `400 bytes`, `2 MB`, `1.95 GB`. */
export function bytesText(bytes: number): string {
  const unit = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3 + 1e-9));
  return `${Number((bytes / 1000 ** unit).toPrecision(3)).toLocaleString('en')} ${UNITS[unit]}`;
}
