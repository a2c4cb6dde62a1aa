import type { KeyedVectors } from '../data/keyed-vectors';

/**
 * Word vectors from the tokens of a vocabulary and a matrix of as many rows, and the lengths √Σx² of these, summed
 * in doubles. The matrix is kept, not copied.
 *
 * @throws RangeError when the numbers of tokens and rows differ, or a number is not finite.
 */
export function keyVectors(parts: Omit<KeyedVectors, 'norms'>): KeyedVectors {
  const { vocabulary, vectors } = parts;
  const { rows, columns, data } = vectors;
  if (vocabulary.tokens.length !== rows) {
    throw new RangeError(`keyVectors: ${vocabulary.tokens.length} tokens need as many rows, got ${rows}`);
  }
  const norms = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    const begin = i * columns;
    let squares = 0;
    for (let at = begin; at < begin + columns; at++) squares += data[at]! ** 2;
    if (!Number.isFinite(squares)) {
      throw new RangeError(
        `keyVectors: the vector of "${vocabulary.tokens[i]}" (row ${i}) holds a number that is not finite`,
      );
    }
    norms[i] = Math.sqrt(squares);
  }
  return { ...parts, norms };
}
