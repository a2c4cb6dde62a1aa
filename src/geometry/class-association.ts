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

/**
 * How each token speaks for one class against all others: `logOdds` with the counts of that class and of the rest.
 *
 * @returns One number per token; all 0 without class counts.
 */
export function classLogOdds(vocabulary: Vocabulary, classes: number, own: number): Float32Array {
  const tokens = vocabulary.tokens.length;
  const counts = new Uint32Array(2 * tokens);
  const { classCounts } = vocabulary;
  if (classCounts === null) return new Float32Array(tokens);
  for (let i = 0; i < tokens; i++) {
    for (let k = 0; k < classes; k++) counts[2 * i + Number(k === own)]! += classCounts[i * classes + k]!;
  }
  return logOdds({ ...vocabulary, classCounts: counts }, 2);
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
