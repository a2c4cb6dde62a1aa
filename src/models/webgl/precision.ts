import { tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { adamUniforms } from './adam';
import { batchList, documentTexels, tokenTexels } from './batch-lists';
import { openDevice } from './device';
import { updateKernel } from './dense';
import { meanOfRows } from './embedding';
import { stateOf } from './network';
import type { PrecisionDevice } from './probe';
import { firstNumbers, listTexels } from './texels';

/** The operations of training, for the self-check. */
export async function webglPrecision(): Promise<PrecisionDevice> {
  const device = await openDevice();
  const read = async (make: () => Tensor2D) => {
    const result = tidy(make);
    try {
      const [numbers] = await device.read(() => [result]);
      return numbers!;
    } finally {
      result.dispose();
    }
  };
  return {
    gather: (table, ids) =>
      read(() => {
        const n = ids.length;
        const offsets = Uint32Array.from({ length: n + 1 }, (_, i) => i);
        const sequences = { ids, offsets, length: 1 };
        const tokens = tokenTexels(sequences);
        const corpus = {
          documents: listTexels(documentTexels(sequences, new Uint16Array(n)), n),
          tokens: listTexels(tokens, tokens.length / 4),
          sequenceLength: 1,
          masked: true,
        };
        const capacity = { documents: n, rows: 0, uses: 0 };
        const list = listTexels(batchList(Uint32Array.from(ids.keys()), null, capacity), n);
        return firstNumbers(meanOfRows(stateOf(table), corpus, list, capacity));
      }),
    update: (weights, relative) =>
      read(() => {
        const biases = stateOf({ data: weights, rows: 1, columns: weights.length });
        return firstNumbers(updateKernel(biases, biases, biases, adamUniforms(PLAIN_DESCENT, relative)));
      }),
  };
}

/** Adam with these numbers is w − rate · g. */
const PLAIN_DESCENT = { learningRate: 1, beta1: 0, beta2: 1, epsilon: 1 };
