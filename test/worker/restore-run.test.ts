import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/data/matrix';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Dataset } from '../../src/data/dataset';
import type { Run } from '../../src/data/run';
import { keyVectors } from '../../src/geometry/key-vectors';
import { initialWeights } from '../../src/models/classifier';
import { keep, look, release } from '../../src/worker/store';
import { restoreRun } from '../../src/worker/tasks/restore-run';
import { saveRun } from '../../src/worker/tasks/save-run';
import { vocabularyOf } from '../support/keyed-vectors';

const quiet = { signal: new AbortController().signal, report: () => undefined };
const SPEC = {
  vocabularySize: 5,
  sequenceLength: 4,
  embeddingDimension: 3,
  hiddenUnits: 2,
  outputs: 1,
  maskPadding: true,
  freezeEmbedding: false,
};

function datasetOf(words: Record<string, number>): Dataset {
  const rows = Uint32Array.of(0);
  return {
    vocabulary: vocabularyOf(words),
    sequences: { ids: new Int32Array(0), offsets: new Uint32Array(2), length: 4 },
    labels: Uint16Array.of(1),
    classes: ['bad', 'good'].map((name) => ({ value: name, name })),
    split: { training: rows, validation: rows.subarray(1) },
  };
}

/** A run as the worker holds it, and its vectors. */
function makeRun() {
  const dataset = datasetOf({ film: 3, plot: 2, song: 1 });
  const weights = initialWeights(SPEC, 7);
  const run: Run = {
    number: 3,
    dataset,
    spec: SPEC,
    model: SENTIMENT_16D.model,
    training: SENTIMENT_16D.training,
    initial: initialWeights(SPEC, 8),
    weights,
    snapshots: { epochs: [], embeddings: [] },
    history: { epochs: [], bestEpoch: 0 },
    engine: {
      engine: 'cpu',
      device: '',
      reason: '',
      msPerStep: null,
      float32: true,
      library: '',
      tensors: 0,
    },
  };
  const source = { kind: 'classifier', run: 3, seed: 7, dimension: 3, engine: 'cpu' } as const;
  const vectors = keyVectors({
    vocabulary: dataset.vocabulary,
    vectors: matrix(5, 3, weights.embedding),
    classes: dataset.classes,
    source,
  });
  return { run: keep('run', run), vectors: keep('vectors', vectors) };
}

describe('a run that the worker lost', () => {
  it('is the same again on the same words', async () => {
    const refs = makeRun();
    const run = look(refs.run);
    const vectors = look(refs.vectors);
    const { saved } = structuredClone(await saveRun(refs, quiet));
    expect(saved).not.toHaveProperty('dataset');
    expect(saved).not.toHaveProperty('snapshots');
    release([refs.run, refs.vectors]);

    const dataset = datasetOf({ film: 3, plot: 2, song: 1 });
    const restored = await restoreRun({ dataset: keep('dataset', dataset), saved }, quiet);
    const { tokens: _, source: __, ...again } = { tokens: null, source: null, ...look(restored.run) };
    expect(again).toEqual({ ...run, dataset, snapshots: null });
    expect(look(restored.vectors)).toEqual(vectors);
  });

  it.each([
    ['another order', { plot: 3, film: 2, song: 1 }],
    ['fewer words', { film: 3, plot: 2 }],
    ['more words', { film: 4, plot: 3, song: 2, opera: 1 }],
  ])('is refused on %s', async (_, words) => {
    const { saved } = await saveRun(makeRun(), quiet);
    const dataset = keep('dataset', datasetOf(words));
    expect(() => restoreRun({ dataset, saved }, quiet)).toThrow(
      'The words of run 3 are not those of the corpus as it was read again.',
    );
  });
});
