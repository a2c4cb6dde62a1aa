/**
 * Token indices of every document, truncated at the end to `length`. Padding is not stored: document
 * i owns `ids[offsets[i] … offsets[i + 1])`, and the rest of its `length` positions is padding.
 */
export interface Sequences {
  readonly ids: Int32Array;
  readonly offsets: Uint32Array;
  /** Output sequence length L, in tokens. */
  readonly length: number;
}
