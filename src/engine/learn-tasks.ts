import type { Task } from './task';

/** What the page may ask for its lessons. */
export interface LearnTasks {
  /** A word in a table that the reader typed: its index, its vector (zeros when it is not there), the others by cosine. */
  lookUpInTable: Task<
    {
      readonly words: readonly string[];
      /** One row a word, all of one length. */
      readonly rows: readonly (readonly number[])[];
      readonly word: string;
    },
    {
      readonly index: number | null;
      readonly vector: readonly number[];
      readonly neighbors: readonly { readonly word: string; readonly cosine: number | null }[];
    }
  >;
}
