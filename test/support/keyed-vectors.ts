import type { KeyedVectors } from '../../src/data/keyed-vectors';
import { matrix } from '../../src/data/matrix';
import type { Vocabulary } from '../../src/data/vocabulary';
import { keyVectors } from '../../src/geometry/key-vectors';

/** A vocabulary of padding, [UNK] and these words, each with its count. */
export function vocabularyOf(words: Readonly<Record<string, number>>, classCounts?: number[]): Vocabulary {
  const tokens = ['', '[UNK]', ...Object.keys(words)];
  return {
    tokens,
    index: new Map(tokens.map((token, index) => [token, index])),
    counts: Uint32Array.of(0, 7, ...Object.values(words)),
    classCounts: classCounts ? Uint32Array.from(classCounts) : null,
  };
}

/** Vectors of such a vocabulary, one a row. */
export function keyedVectorsOf(
  vocabulary: Vocabulary,
  rows: readonly (readonly number[])[],
  classes: readonly string[] = [],
): KeyedVectors {
  return keyVectors({
    vocabulary,
    vectors: matrix(rows.length, rows[0]!.length, Float32Array.from(rows.flat())),
    classes: classes.map((value) => ({ value, name: value })),
    source: { kind: 'classifier', run: 1, seed: 1, dimension: rows[0]!.length, engine: 'webassembly' },
  });
}
