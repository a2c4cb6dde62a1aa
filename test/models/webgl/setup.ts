import type { ClassifierSpec } from '../../../src/data/classifier';
import { createRandom } from '../../../src/math/random';
import { ADAM, type EngineSetup } from '../../../src/models/classifier-engine';

export const SPEC: ClassifierSpec = {
  vocabularySize: 60,
  sequenceLength: 12,
  embeddingDimension: 5,
  hiddenUnits: 7,
  outputs: 1,
  maskPadding: true,
};

/** Seeded weights and documents: one empty, one full, tokens repeated within a document. */
export function makeSetup(change: Partial<ClassifierSpec> = {}, documents = 40, seed = 1): EngineSetup {
  const spec = { ...SPEC, ...change };
  const { vocabularySize, embeddingDimension, hiddenUnits, outputs, sequenceLength } = spec;
  const random = createRandom(seed);
  const uniform = (length: number, limit: number) =>
    Float32Array.from({ length }, () => random.uniform(-limit, limit));
  const lengths = Array.from({ length: documents }, (_, i) =>
    i === 0 ? 0 : i === 1 ? sequenceLength : random.integer(sequenceLength + 1),
  );
  const offsets = new Uint32Array(documents + 1);
  lengths.forEach((n, i) => (offsets[i + 1] = offsets[i]! + n));
  const ids = Int32Array.from(
    { length: offsets[documents]! },
    () => 1 + Math.min(random.integer(vocabularySize - 1), random.integer(vocabularySize - 1)),
  );
  return {
    spec,
    weights: {
      embedding: uniform(vocabularySize * embeddingDimension, 0.5),
      hiddenKernel: uniform(embeddingDimension * hiddenUnits, 0.7),
      hiddenBias: uniform(hiddenUnits, 0.1),
      outputKernel: uniform((hiddenUnits || embeddingDimension) * outputs, 0.7),
      outputBias: uniform(outputs, 0.1),
    },
    sequences: { ids, offsets, length: sequenceLength },
    labels: Uint16Array.from({ length: documents }, () => random.integer(Math.max(outputs, 2))),
    adam: { ...ADAM, learningRate: 0.01 },
  };
}
