import type { KeyedVectors } from '../../src/data/keyed-vectors';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Engine } from '../../src/engine/client';
import type { Ref } from '../../src/engine/protocol';
import type { Measure } from './report';

const ITERATIONS = 350;
/** The exaggerated iterations are cheaper; these, after them, are those that a long run consists of. */
const FROM = 250;

/** t-SNE of all words but [UNK] and padding: neighbours and perplexities, then 100 iterations of the descent. */
export async function measureMap(engine: Engine, vectors: Ref<KeyedVectors>): Promise<Measure[]> {
  const { indices } = await engine.run('mapWords', { vectors, limit: 9_999, includeUnknown: true });
  const points = indices.length;
  const begun = performance.now();
  let first = 0;
  let half: { at: number; iteration: number } | null = null;
  const { log } = await engine.run(
    'fitTsne',
    { vectors, indices, options: { ...SENTIMENT_16D.map, maxIter: ITERATIONS }, stopKey: 'bench-map' },
    {
      onProgress: ({ iteration, phase }) => {
        if (first === 0 && phase !== 'neighbors') first = performance.now();
        if (!half && iteration > FROM) half = { at: performance.now(), iteration };
      },
    },
  );
  const ended = performance.now();
  const { at, iteration } = half ?? { at: first, iteration: 0 };
  const perIteration = (ended - at) / Math.max(1, log.iteration - iteration);
  return [
    {
      name: `t-SNE 3D, ${points.toLocaleString('en')} × 16: neighbours, perplexities`,
      ours: first - begun,
      goal: '',
      peer: null,
      note: `perplexity ${SENTIMENT_16D.map.perplexity}`,
    },
    {
      name: 't-SNE 3D: 100 iterations of the descent',
      ours: perIteration * 100,
      goal: '',
      peer: null,
      note: `${perIteration.toFixed(1)} ms each; KL ${log.kl?.toFixed(3) ?? '–'} after ${log.iteration}`,
    },
  ];
}
