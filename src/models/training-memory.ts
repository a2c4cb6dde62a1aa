import type { ClassifierSpec } from '../data/classifier';
import { largestThatFits, sizeText } from '../math/memory-size';

/** Of a failed job, what is likely to fit: there is no way to ask a browser. */
const LIKELY_SHARE = 0.5;
/** Copies of the embedding: weights, gradient and two averages; at the start, of the best epoch, last, unit length. */
const COPIES = 8;

/**
 * Bytes that a training holds at its peak, less the corpus.
 *
 * @param tokens Real tokens of all documents, at most the sequence length of each.
 */
export function memoryForTraining(spec: ClassifierSpec, documents: number, tokens: number): number {
  const { vocabularySize, embeddingDimension, hiddenUnits } = spec;
  const dense = embeddingDimension * hiddenUnits;
  return 4 * COPIES * (vocabularySize * embeddingDimension + dense) + 4 * tokens + 8 * documents;
}

/** Why a training was given up, and how many words are likely to fit. */
export function trainingMemorySentence(spec: ClassifierSpec, documents: number, tokens: number): string {
  const need = (vocabularySize: number) => memoryForTraining({ ...spec, vocabularySize }, documents, tokens);
  const bytes = need(spec.vocabularySize);
  const words = largestThatFits(need, LIKELY_SHARE * bytes, 10, spec.vocabularySize);
  const advice =
    words === null
      ? 'take a corpus of fewer texts, or a shorter sequence length'
      : `take a vocabulary of ${words.toLocaleString('en')} words, or half the dimensions`;
  return (
    `About ${sizeText(bytes)} needed to train ${spec.vocabularySize.toLocaleString('en')} words ` +
    `of ${spec.embeddingDimension} dimensions, which this browser cannot give; ${advice}.`
  );
}
