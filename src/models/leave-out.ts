import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { forward, predictedClass, probabilities } from './classifier';
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
  /** push(text) − push(text without the word), toward the same class. Exact: the text is read again without it. */
  readonly contribution: number;
}

/**
 * The word left out of a text, all its occurrences at once. Of the tokens that the model read, those of the word are
 * taken away and nothing moves up from beyond the sequence length; the mean is then over what is left, or
 * over as many positions as before where padding counts.
 *
 * @param ids Token indices without padding, at most `sequenceLength`.
 */
export function leaveOut(
  spec: ClassifierSpec,
  weights: ClassifierWeights,
  ids: Int32Array,
  word: number,
): LeftOut {
  const { scores } = forward(spec, weights, ids);
  const predicted = predictedClass(scores);
  const push = pushOf(scores, predicted);
  const others = ids.filter((id) => id !== word);
  const times = ids.length - others.length;
  const without = times === 0 ? push : pushOf(forward(spec, weights, others).scores, predicted);
  return {
    times,
    push,
    predicted,
    probability: probabilities(scores)[predicted]!,
    contribution: push - without,
  };
}
