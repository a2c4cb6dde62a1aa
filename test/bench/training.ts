import type { Dataset } from '../../src/data/dataset';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Engine } from '../../src/engine/client';
import type { Ref } from '../../src/engine/protocol';
import type { Measure } from './report';

/** Three epochs of the preset on the WebAssembly engine; the shortest counts (the first also compiles). */
export async function measureTraining(engine: Engine, dataset: Ref<Dataset>) {
  const { model, training } = SENTIMENT_16D;
  const begun = performance.now();
  const result = await engine.run('trainClassifier', {
    dataset,
    model,
    training: { ...training, epochs: 3, engine: 'webassembly' },
    runNumber: 1,
    from: null,
    stopKey: 'bench',
  });
  const wall = (performance.now() - begun) / 1000;
  const seconds = result.history.epochs.map((epoch) => epoch.seconds);
  const measures: Measure[] = [
    {
      name: 'one epoch, 76,580 × 100, batch 32',
      ours: Math.min(...seconds) * 1000,
      goal: '< 1 s',
      peer: null,
      note: `with validation; all: ${seconds.map((each) => each.toFixed(2)).join(', ')} s; ${wall.toFixed(2)} s by the clock, preparation included`,
    },
  ];
  return { vectors: result.vectors, measures };
}
