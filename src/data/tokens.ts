/** A corpus after standardize and split: every occurrence of a token as the id of its type. */
export interface Tokens {
  /** Distinct tokens, in order of first occurrence. */
  readonly types: readonly string[];
  /** Occurrences of each type in all documents. */
  readonly counts: Uint32Array;
  /** Type ids, their tokens ascending in UTF-8 byte order. */
  readonly order: Uint32Array;
  /** Type ids of all documents, one after the other. */
  readonly ids: Uint32Array;
  /** Document i owns `ids[offsets[i] … offsets[i + 1])`; length documents + 1. */
  readonly offsets: Uint32Array;
}
