import type { ClassName } from '../data/corpus';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import { matrix } from '../data/matrix';
import type { Vocabulary } from '../data/vocabulary';

/**
 * The rows of an embedding as word vectors: lengths, and rows scaled to length 1 (a row of zeros stays zero).
 *
 * Lengths are summed in double precision, so that no row of finite numbers overflows.
 *
 * @param embedding [vocabulary.tokens.length, source.dimension], row-major; kept, not copied.
 * @throws RangeError when the sizes do not match.
 */
export function wordVectors(
  vocabulary: Vocabulary,
  embedding: Float32Array,
  classes: readonly ClassName[],
  source: SourceTag,
): KeyedVectors {
  const rows = vocabulary.tokens.length;
  const d = source.dimension;
  const vectors = matrix(rows, d, embedding);
  const unit = matrix(rows, d);
  const norms = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let c = r * d; c < (r + 1) * d; c++) sum += embedding[c]! * embedding[c]!;
    const norm = Math.sqrt(sum);
    norms[r] = norm;
    if (norm === 0) continue;
    for (let c = r * d; c < (r + 1) * d; c++) unit.data[c] = embedding[c]! / norm;
  }
  return { vocabulary, vectors, unit, norms, classes, source };
}
