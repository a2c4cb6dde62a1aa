import type { Corpus } from '../data/corpus';
import type { KeyedVectors } from '../data/keyed-vectors';
import type { TextOptions } from '../data/recipe';
import { documentsOf, type Occurrences } from '../text/occurrences';
import { occurrencesOf, typesOfVocabulary } from './occurrences';

/** In how many texts words stand together with words of two poles. */
export interface PoleCounts {
  /** Texts that hold any word of A, any of B, and both. */
  readonly a: number;
  readonly b: number;
  readonly both: number;
  /** By target: texts that hold it and any word of A, and it and any word of B. */
  readonly together: ReadonlyMap<number, readonly [number, number]>;
}

interface Sets {
  /** Rows of the vocabulary. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly targets: readonly number[];
}

/** Counts texts, those held out too. A text with words of both poles counts for both. */
export async function countBesidePoles(
  corpus: Corpus,
  text: TextOptions,
  { vocabulary }: KeyedVectors,
  { a, b, targets }: Sets,
  signal: AbortSignal,
): Promise<PoleCounts> {
  const index = await occurrencesOf(corpus, text, signal);
  const types = typesOfVocabulary(index, vocabulary);
  const besides = [a, b].map((rows) =>
    textsWithAny(
      index,
      rows.map((i) => types[i] ?? -1),
      corpus.texts.length,
    ),
  );
  const [inA, inB] = besides;
  const together = targets.map((target): [number, [number, number]] => {
    const documents = documentsOf(index, types[target] ?? -1);
    let [withA, withB] = [0, 0];
    for (const document of documents) {
      withA += inA![document]!;
      withB += inB![document]!;
    }
    return [target, [withA, withB]];
  });
  let both = 0;
  for (let i = 0; i < corpus.texts.length; i++) both += inA![i]! & inB![i]!;
  return { a: sum(inA!), b: sum(inB!), both, together: new Map(together) };
}

/** 1 for each text that holds any of these types. */
function textsWithAny(index: Occurrences, types: readonly number[], texts: number): Uint8Array {
  const holds = new Uint8Array(texts);
  for (const type of types) for (const document of documentsOf(index, type)) holds[document] = 1;
  return holds;
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
