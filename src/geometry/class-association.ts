import type { Vocabulary } from '../data/vocabulary';

/**
 * Which class each token belongs to, by its counts: positive toward class 1, negative toward class 0.
 *
 *   log((n₁ + ½) / (N₁ + ½)) − log((n₀ + ½) / (N₀ + ½))      n: of the token, N: of all tokens, by class
 *
 * @returns One number per token; all 0 unless there are two classes.
 */
export function logOdds(vocabulary: Vocabulary, classes: number): Float32Array {
  const result = new Float32Array(vocabulary.tokens.length);
  const { classCounts } = vocabulary;
  if (classes !== 2 || classCounts === null) return result;
  let all0 = 0;
  let all1 = 0;
  for (let i = 0; i < result.length; i++) {
    all0 += classCounts[2 * i]!;
    all1 += classCounts[2 * i + 1]!;
  }
  const base = Math.log((all1 + 0.5) / (all0 + 0.5));
  return result.map((_, i) => Math.log((classCounts[2 * i + 1]! + 0.5) / (classCounts[2 * i]! + 0.5)) - base);
}

/** The class that each token occurs in most often, the lower class of equals; −1 without counts. */
export function majorityClass(vocabulary: Vocabulary, classes: number): Int32Array {
  const result = new Int32Array(vocabulary.tokens.length).fill(-1);
  const { classCounts } = vocabulary;
  if (classCounts === null) return result;
  for (let i = 0; i < result.length; i++) {
    let most = 0;
    for (let c = 0; c < classes; c++) {
      if (classCounts[i * classes + c]! > most) {
        most = classCounts[i * classes + c]!;
        result[i] = c;
      }
    }
  }
  return result;
}
