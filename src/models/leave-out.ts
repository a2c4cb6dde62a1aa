import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { forwardFromMean, meanOfRows, predictedClass, probabilities } from './classifier';
import { pushOf } from './word-push';

/** What a word does in one text. */
export interface LeftOut {
  /** Occurrences among the tokens that the model read; 0 beyond the sequence length. */
  readonly times: number;
  /** `pushOf` the scores of the text: the logit for two classes. */
  readonly push: number;
  readonly predicted: number;
  /** Probability of the class predicted. */
  readonly probability: number;
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
  if (maskPadding && left === 0) return new Float64Array(d);
  return mean.map((value, c) => {
    const own = embedding[word * d + c]!;
    if (maskPadding) return (value * ids.length - times * own) / left;
    return value - (times * (own - embedding[c]!)) / sequenceLength;
  });
}

/**
 * The word left out of a text, all its occurrences at once. Of the tokens that the model read, those of the word are
 * taken away and nothing moves up from beyond the sequence length; the mean is then over what is left, or
 * over as many positions as before where padding counts.
 *
 * @param ids Token indices without padding, at most `sequenceLength`.
 * @param mean Pooled vector of the text, where it is known already.
 */
export function leaveOut(
  spec: ClassifierSpec,
  weights: ClassifierWeights,
  ids: Int32Array,
  word: number,
  mean = meanOfRows(spec, weights.embedding, ids, spec.maskPadding),
): LeftOut {
  const { scores } = forwardFromMean(spec, weights, mean);
  const predicted = predictedClass(scores);
  const push = pushOf(scores, predicted);
  let times = 0;
  for (const id of ids) if (id === word) times++;
  const rest = () => forwardFromMean(spec, weights, meanWithout(spec, weights, mean, ids, word, times));
  const without = times === 0 ? push : pushOf(rest().scores, predicted);
  return {
    times,
    push,
    predicted,
    probability: probabilities(scores)[predicted]!,
    contribution: push - without,
  };
}
