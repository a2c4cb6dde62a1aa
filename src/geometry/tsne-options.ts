import type { TsneOptions } from '../data/projection';

/** Fewest points that a map is made of, and fewest iterations. */
export const MIN_POINTS = 4;
const MIN_ITERATIONS = 250;

/**
 * Refuses settings that cannot be carried out on `n` points.
 *
 * @throws RangeError with a sentence for the user.
 */
export function checkTsneOptions(options: TsneOptions, n: number): void {
  const { perplexity, maxIter, earlyExaggeration, learningRate, degreesOfFreedom } = options;
  if (n < MIN_POINTS) {
    throw new RangeError(`A map needs at least ${MIN_POINTS} words that have a vector; got ${n}.`);
  }
  if (!(perplexity >= 1)) throw new RangeError(`Perplexity must be 1 or more; got ${perplexity}.`);
  if (perplexity >= n) {
    const sensible = Math.max(1, Math.floor((n - 1) / 3));
    throw new RangeError(
      `Perplexity must be below the number of words. ${n} words allow at most ${n - 1} ` +
        `(up to ${sensible} is sensible); got ${perplexity}.`,
    );
  }
  if (!(Number.isInteger(maxIter) && maxIter >= MIN_ITERATIONS)) {
    throw new RangeError(`Iterations must be a whole number of ${MIN_ITERATIONS} or more; got ${maxIter}.`);
  }
  if (!(earlyExaggeration >= 1 && Number.isFinite(earlyExaggeration))) {
    throw new RangeError(`Early exaggeration must be 1 or more; got ${earlyExaggeration}.`);
  }
  if (learningRate !== 'auto' && !(learningRate > 0 && Number.isFinite(learningRate))) {
    throw new RangeError(`The learning rate must be above 0, or auto; got ${learningRate}.`);
  }
  if (![1, 2].includes(degreesOfFreedom)) {
    throw new RangeError(`Degrees of freedom must be 1 or 2; got ${String(degreesOfFreedom)}.`);
  }
}

/** Why no map is made of rows that are all the same. */
export function allEqualSentence(n: number): string {
  return (
    `All ${n.toLocaleString('en')} words have the same vector, so there is nothing to arrange. ` +
    `Train again, for more epochs or from another seed, and make the map then.`
  );
}

/** Neighbors that carry p: min(n − 1, floor(3 · perplexity) + 1). */
export function neighborCount(n: number, perplexity: number): number {
  return Math.min(n - 1, Math.floor(3 * perplexity) + 1);
}

/** Iterations with exaggerated p: 250, or half of fewer than 500. */
export function exaggerationIterations(maxIter: number): number {
  return maxIter < 500 ? Math.floor(maxIter / 2) : 250;
}

/** max(n / earlyExaggeration / 4, 50) for `auto`. */
export function learningRateFor(options: TsneOptions, n: number): number {
  if (options.learningRate !== 'auto') return options.learningRate;
  return Math.max(n / options.earlyExaggeration / 4, 50);
}
