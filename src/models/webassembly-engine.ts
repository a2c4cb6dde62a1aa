import { createTrainKernel, type TrainKernel } from '../math/wasm/train-kernel';
import { checkBatchSize, checkSetup } from './check-setup';
import type { ClassifierEngine, EngineSetup } from './classifier-engine';
import { evaluateRows, piecesOf, settleRows, trainBatches } from './kernel-calls';
import { fillKernel } from './kernel-setup';
import { readWeights } from './kernel-weights';

export const WEBASSEMBLY_LIBRARY = 'Firth kernel (AssemblyScript)';
export const WEBASSEMBLY_DEVICE = 'SIMD, 1 thread';

/**
 * The classifier in one fused kernel; see math/wasm/assembly/train.ts.
 *
 * `dispose` drops the instance and its memory; calls afterwards reject.
 *
 * @throws RangeError when the setup does not fit together; Error when WebAssembly cannot start or the model
 *   does not fit into its memory.
 */
export async function createWebassemblyEngine(setup: EngineSetup): Promise<ClassifierEngine> {
  checkSetup(setup);
  let held: TrainKernel | null = await createTrainKernel();
  fillKernel(held, setup);
  const pieces = piecesOf(setup);
  const kernel = () => {
    if (!held) throw new Error('WebAssembly engine: it was disposed of; make a new one.');
    return held;
  };
  return {
    name: 'webassembly',
    device: WEBASSEMBLY_DEVICE,
    library: WEBASSEMBLY_LIBRARY,
    float32: true,
    async train(rows, batchSize) {
      checkBatchSize(batchSize);
      return trainBatches(kernel, pieces, rows, batchSize);
    },
    async evaluate(rows) {
      return evaluateRows(kernel, pieces, rows);
    },
    async weights() {
      await settleRows(kernel, pieces);
      return readWeights(kernel(), setup.spec);
    },
    tensors: () => 0,
    dispose() {
      held = null;
    },
  };
}
