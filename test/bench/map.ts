import type { KeyedVectors } from '../../src/data/keyed-vectors';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Engine } from '../../src/engine/client';
import type { Ref } from '../../src/engine/protocol';
import type { Measure } from './report';

const ITERATIONS = 600;
/** The first 250, exaggerated, are cheaper. The last ones are those that a long run consists of. */
const FROM = 490;

/** t-SNE of all words but padding: neighbours and perplexities, then 100 iterations at the end of 600. */
export async function measureMap(engine: Engine, vectors: Ref<KeyedVectors>): Promise<Measure[]> {
  const { indices } = await engine.run('mapWords', { vectors, limit: 9_999, includeUnknown: true });
  const points = indices.length.toLocaleString('en');
  const begun = performance.now();
  const reports: { readonly at: number; readonly iteration: number }[] = [];
  const { log } = await engine.run(
    'fitTsne',
    { vectors, indices, options: { ...SENTIMENT_16D.map, maxIter: ITERATIONS }, stopKey: 'bench-map' },
    {
      onProgress: ({ iteration, phase }) => {
        if (phase !== 'neighbors') reports.push({ at: performance.now(), iteration });
      },
    },
  );
  reports.push({ at: performance.now(), iteration: log.iteration });
  const first = reports[0]!;
  const last = reports.at(-1)!;
  const late = reports.find(({ iteration }) => iteration >= FROM) ?? first;
  const perIteration = (last.at - late.at) / (last.iteration - late.iteration);
  return [
    {
      name: `t-SNE 3D, ${points} × 16: neighbours, perplexities`,
      ours: first.at - begun,
      goal: '',
      peer: null,
      note: `perplexity ${SENTIMENT_16D.map.perplexity}`,
    },
    {
      name: 't-SNE 3D: 100 iterations of the descent',
      ours: perIteration * 100,
      goal: '',
      peer: null,
      note: `${perIteration.toFixed(1)} ms each; KL ${log.kl?.toFixed(3)} after ${log.iteration} (${log.stop}), ${((last.at - begun) / 1000).toFixed(1)} s in all`,
    },
  ];
}
