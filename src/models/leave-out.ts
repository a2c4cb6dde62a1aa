import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { forwardFromMean, meanOfRows, predictedClass, probabilities } from './classifier';
import { pushOf } from './word-push';

/** What the model makes of a text. */
export interface Prediction {
  /** `pushOf` the scores of the text: the logit for two classes. */
  readonly push: number;
  readonly predicted: number;
  /** Probability of the class predicted. */
  readonly probability: number;
}

/** A text as the model reads it, whatever word is left out of it. */
export interface WholeText extends Prediction {
  /** Pooled vector. */
  readonly mean: Float64Array;
}

/** What a word does in one text. */
export interface LeftOut extends Prediction {
  /** Occurrences among the tokens that the model read; 0 beyond the sequence length. */
  readonly times: number;
  /** push(text) − push(text without the word), toward the same class. Exact but for rounding, in doubles. */
  readonly contribution: number;
}

/**
 * The mean of a text without a word, from the mean with it; differs from `meanOfRows` of what is left by rounding only.
 *
 * @param ids Token indices of the whole text.
 * @param times How often the word is among them.
 */
function meanWithout(
  { embeddingDimension: d, sequenceLength, maskPadding }: ClassifierSpec,
  { embedding }: ClassifierWeights,
  mean: Float64Array,
  ids: Int32Array,
  word: number,
  times: number,
): Float64Array {
  const left = ids.length - times;
  const rest = new Float64Array(d);
  if (maskPadding && left === 0) return rest;
  for (let c = 0; c < d; c++) {
    const own = embedding[word * d + c]!;
    rest[c] = maskPadding
      ? (mean[c]! * ids.length - times * own) / left
      : mean[c]! - (times * (own - embedding[c]!)) / sequenceLength;
  }
  return rest;
}

/**
 * The word left out of a text, all its occurrences at once. Of the tokens that the model read, those of the word are
 * taken away and nothing moves up from beyond the sequence length; the mean is then over what is left, or
 * over as many positions as before where padding counts.
 *
 * @param ids Token indices without padding, at most `sequenceLength`.
 * @param whole The text as it is, where it is known already.
 */
export function leaveOut(
  spec: ClassifierSpec,
  weights: ClassifierWeights,
  ids: Int32Array,
  word: number,
  whole = readWhole(spec, weights, ids),
): LeftOut {
  const { mean, push, predicted, probability } = whole;
  let times = 0;
  for (const id of ids) if (id === word) times++;
  const rest = () => forwardFromMean(spec, weights, meanWithout(spec, weights, mean, ids, word, times));
  const without = times === 0 ? push : pushOf(rest().scores, predicted);
  return { times, push, predicted, probability, contribution: push - without };
}

/** A text with all its words; `ids` are its token indices without padding, at most `sequenceLength`. */
export function readWhole(spec: ClassifierSpec, weights: ClassifierWeights, ids: Int32Array): WholeText {
  const mean = meanOfRows(spec, weights.embedding, ids, spec.maskPadding);
  const { scores } = forwardFromMean(spec, weights, mean);
  const predicted = predictedClass(scores);
  return {
    mean,
    push: pushOf(scores, predicted),
    predicted,
    probability: probabilities(scores)[predicted]!,
  };
}
