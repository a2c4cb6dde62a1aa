import type { ClassifierSpec, ClassifierWeights } from '../data/classifier';
import { forward } from './classifier';

/**
 * What scores say in one number, as a push.
 *
 * One logit: z, toward class 1. Two scores: z₁ − z₀, the same in the other form. K > 2: z_k − mean(z) of the class
 * given, by default the one with the largest score.
 */
export function pushOf(scores: Float64Array, toward?: number): number {
  if (scores.length === 1) return scores[0]!;
  if (scores.length === 2) return scores[1]! - scores[0]!;
  const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
  return (toward === undefined ? Math.max(...scores) : scores[toward]!) - mean;
}

/**
 * Scores of the document that holds one word, once, padding left out: what `forward` gives for `[index]`, whether
 * the model was trained with padding in the mean or without.
 */
export function scoresAlone(spec: ClassifierSpec, weights: ClassifierWeights, index: number): Float64Array {
  return forward({ ...spec, maskPadding: true }, weights, [index]).scores;
}

/** Push of each word alone, by vocabulary index; yields every thousand words. */
export function* wordPushes(
  spec: ClassifierSpec,
  weights: ClassifierWeights,
): Generator<undefined, Float32Array, undefined> {
  const pushes = new Float32Array(spec.vocabularySize);
  for (let index = 0; index < pushes.length; index++) {
    pushes[index] = pushOf(scoresAlone(spec, weights, index));
    if (index % 1000 === 999) yield;
  }
  return pushes;
}
