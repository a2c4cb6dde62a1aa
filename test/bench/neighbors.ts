import type { KeyedVectors } from '../../src/data/keyed-vectors';
import type { Engine } from '../../src/engine/client';
import type { Ref } from '../../src/engine/protocol';
import { createRandom } from '../../src/math/random';
import { fastest, type Measure } from './report';

const ROWS = 10_000;
const COLUMNS = 16;

/** The table of one word: ten nearest and ten farthest of 10,000 × 16, asked through the engine. */
export async function measureNeighbors(engine: Engine, vectors: Ref<KeyedVectors>): Promise<Measure[]> {
  const ask = () => engine.run('mostSimilar', { vectors, word: 'terrible', topn: 10, includeUnknown: false });
  const ours = await fastest(20, ask);
  const random = createRandom(1);
  const matrix = Array.from({ length: ROWS }, () =>
    Array.from({ length: COLUMNS }, () => random.next() - 0.5),
  );
  const peer = await fastest(5, () => rankPlainly(matrix, 100, 10));
  return [
    {
      name: '10 neighbours in 10,000 × 16',
      ours: ours.time,
      goal: '< 10 ms',
      peer: { name: 'loops over arrays, then sort', time: peer.time },
      note: ours.result.similar.map(({ word }) => word).join(' '),
    },
  ];
}

/** Cosine of every row with row `query` by plain loops, all sorted, the first `k` kept. */
function rankPlainly(matrix: readonly (readonly number[])[], query: number, k: number): number[] {
  const a = matrix[query]!;
  const cosines = matrix.map((b) => {
    let dot = 0;
    let aa = 0;
    let bb = 0;
    for (let i = 0; i < a.length; i++) {
      dot += a[i]! * b[i]!;
      aa += a[i]! * a[i]!;
      bb += b[i]! * b[i]!;
    }
    return dot / Math.sqrt(aa * bb);
  });
  return cosines
    .map((_, index) => index)
    .filter((index) => index !== query)
    .toSorted((i, j) => cosines[j]! - cosines[i]!)
    .slice(0, k);
}
