import type { ClassifierSpec, ClassifierWeights } from '../../src/data/classifier';
import { ADAM, type EngineSetup } from '../../src/models/classifier-engine';
import golden from '../golden/classifier.json';

export type Variant = (typeof golden.variants)[number];

export const variants: readonly Variant[] = golden.variants;

/** The generator of test/reference/classifier_torch.py. */
function generator(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { next, integer: (n: number) => Math.floor(next() * n) };
}

/** The setup and the batches that the script trained on. */
export function setupOf(variant: Variant): { setup: EngineSetup; batches: Uint32Array[] } {
  const { steps, batch, documents, vocabularySize, sequenceLength } = golden.shape;
  const { d, hidden, outputs, masked, frozen, rate, seed } = variant;
  const { next, integer } = generator(seed);
  const tokens = Array.from({ length: documents }, (_, i) => {
    const n = i === 0 ? 0 : i === 1 ? sequenceLength : 1 + integer(sequenceLength);
    return Array.from({ length: n }, () => 1 + Math.floor(next() ** 2 * (vocabularySize - 1)));
  });
  const labels = Uint16Array.from({ length: documents }, () => integer(Math.max(outputs, 2)));
  const uniform = (length: number, limit: number) =>
    Float32Array.from({ length }, () => 2 * limit * next() - limit);
  const weights: ClassifierWeights = {
    embedding: uniform(vocabularySize * d, 0.05),
    hiddenKernel: uniform(d * hidden, 0.6),
    hiddenBias: uniform(hidden, 0.1),
    outputKernel: uniform((hidden || d) * outputs, 0.6),
    outputBias: uniform(outputs, 0.1),
  };
  const batches = Array.from({ length: steps }, () =>
    Uint32Array.from({ length: batch }, () => integer(documents)),
  );
  const offsets = new Uint32Array(documents + 1);
  tokens.forEach((ids, i) => (offsets[i + 1] = offsets[i]! + ids.length));
  const spec: ClassifierSpec = {
    vocabularySize,
    sequenceLength,
    embeddingDimension: d,
    hiddenUnits: hidden,
    outputs,
    maskPadding: masked,
    freezeEmbedding: frozen,
  };
  const sequences = { ids: Int32Array.from(tokens.flat()), offsets, length: sequenceLength };
  return { setup: { spec, weights, sequences, labels, adam: { ...ADAM, learningRate: rate } }, batches };
}

/** The weights in the script's order. */
export function inOrder(weights: ClassifierWeights): Float32Array[] {
  const { embedding, hiddenKernel, hiddenBias, outputKernel, outputBias } = weights;
  return [embedding, ...(hiddenBias.length ? [hiddenKernel, hiddenBias] : []), outputKernel, outputBias];
}
