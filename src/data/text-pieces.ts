/** A stretch of an original text. The pieces of a text, joined, are the text. */
export interface TextPiece {
  readonly text: string;
  /** The word of the vocabulary that it is, by its key; null for what is no word of it. */
  readonly word: string | null;
  /** True where it is a word that was asked for. */
  readonly hit: boolean;
}
