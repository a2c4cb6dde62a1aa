/** Index of the padding token, the empty string. */
export const PAD_INDEX = 0;
/** Index of the token that stands for every word outside the vocabulary. */
export const OOV_INDEX = 1;
export const OOV_TOKEN = '[UNK]';

/**
 * Token ⇄ index, as Keras `TextVectorization` orders them: 0 = padding (""), 1 = [UNK], then by
 * count descending and, at equal counts, by token descending in UTF-8 byte order.
 */
export interface Vocabulary {
  readonly tokens: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Occurrences of each token in the texts that the vocabulary was built from. [UNK] counts all words cut off. */
  readonly counts: Uint32Array;
  /** Occurrences by class, row-major [tokens × classes]; null for a corpus without labels. */
  readonly classCounts: Uint32Array | null;
}
