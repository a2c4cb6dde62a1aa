import { tensor1d, tensor2d, tidy, zeros, type Rank, type Tensor2D } from '@tensorflow/tfjs-core';
import { adamStep } from './adam';
import { documentList } from './batch-lists';
import { openDevice } from './device';
import { meanOfRows } from './mean-of-rows';
import type { PrecisionDevice } from './probe';

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
        const capacity = { documents: ids.length, tokens: ids.length };
        const sequences = {
          ids,
          offsets: Uint32Array.from({ length: ids.length + 1 }, (_, i) => i),
          length: 1,
        };
        const batch = { sequences, labels: new Uint16Array(ids.length), maskPadding: true };
        const list = documentList(batch, Uint32Array.from(ids.keys()), capacity, 1);
        const embedding = tensor2d(table.data, [table.rows, table.columns]);
        return meanOfRows(embedding, tensor1d(list), null, ids.length);
      }),
    update: (weights, relative) =>
      read(() => {
        const weight = tensor2d(weights, [1, weights.length]);
        const parameter = { weight, first: zerosLike(weight), second: zerosLike(weight) };
        return adamStep(parameter, weight, relative, PLAIN_DESCENT).weight;
      }),
  };
}

/** Adam with these numbers is w − rate · g. */
const PLAIN_DESCENT = { learningRate: 1, beta1: 0, beta2: 1, epsilon: 1 };

const zerosLike = (of: Tensor2D) => zeros<Rank.R2>(of.shape);
