import type { ClassifierSpec } from '../data/classifier';
import { initialWeights } from './classifier';
import { ADAM } from './classifier-engine';
import { createWebassemblyEngine } from './webassembly-engine';

const DOCUMENTS = 64;
const SPEC: ClassifierSpec = {
  vocabularySize: 64,
  sequenceLength: 80,
  embeddingDimension: 16,
  hiddenUnits: 16,
  outputs: 1,
  maskPadding: false,
  freezeEmbedding: false,
};

let warm: Promise<void> | null = null;

/**
 * Runs the kernel on a few tiny documents, once, so that the engine's optimizing compiler has replaced the code
 * of its first tier before the first real step. Starting it early costs a few milliseconds in the background.
 *
 * @throws Error when WebAssembly cannot start here.
 */
export function warmUpWebassembly(): Promise<void> {
  warm ??= trainTiny().catch((error: unknown) => {
    warm = null;
    throw error;
  });
  return warm;
}

async function trainTiny(): Promise<void> {
  const rows = Uint32Array.from({ length: DOCUMENTS }, (_, i) => i);
  const engine = await createWebassemblyEngine({
    spec: SPEC,
    weights: initialWeights(SPEC, 1),
    sequences: {
      ids: Int32Array.from({ length: 64 * DOCUMENTS }, (_, i) => (i * 7) % SPEC.vocabularySize),
      offsets: Uint32Array.from({ length: DOCUMENTS + 1 }, (_, i) => 64 * i),
      length: SPEC.sequenceLength,
    },
    labels: Uint16Array.from(rows, (i) => i % 2),
    adam: ADAM,
  });
  for (let i = 0; i < 64; i++) await engine.train(rows, 32);
  await engine.evaluate(rows);
  engine.dispose();
}
