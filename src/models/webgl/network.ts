import {
  keep,
  ones,
  tensor1d,
  tensor2d,
  valueAndGrads,
  zeros,
  type Rank,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { EngineSetup } from '../classifier-engine';
import { adamRate, adamStep, type Parameter } from './adam';
import { countTokens, documentList, tokenRows, type Capacity } from './batch-lists';
import { crossEntropy } from './cross-entropy';
import { dense } from './dense';
import { meanOfRows } from './mean-of-rows';
import { matricesOf } from './weights';

/** The classifier's matrices on the GPU, and what can be done with a batch. */
export interface Network {
  /** The trained matrices, in the order of `matricesOf`. */
  readonly weights: () => Tensor2D[];
  /** Losses and verdicts (see `crossEntropy`) with the present weights; losses are not divided by the batch. */
  readonly outcome: (rows: Uint32Array, batchSize: number) => Tensor2D;
  /** One update of Adam. Losses are those before the update, each divided by the number of documents. */
  readonly step: (rows: Uint32Array, batchSize: number) => Tensor2D;
  readonly dispose: () => void;
}

/**
 * Takes a copy of the weights, uploaded with the first batch. `outcome` and `step` make tensors for the caller's `tidy` to free.
 *
 * @throws RangeError when a weight array does not have the length that the spec asks for.
 */
export function createNetwork({ spec, weights, sequences, labels, adam }: EngineSetup): Network {
  const source = { sequences, labels, maskPadding: spec.maskPadding };
  const capacityFor = growingCapacity();
  let parameters = matricesOf(spec, weights).map(({ data, rows, columns }): Parameter => ({
    weight: tensor2d(data.slice(), [rows, columns]),
    first: zeros<Rank.R2>([rows, columns]),
    second: zeros<Rank.R2>([rows, columns]),
  }));
  let slope = ones<Rank.R2>([2, 1]);
  const firstTrained = Number(spec.freezeEmbedding);
  let steps = 0;

  const present = () => parameters.map(({ weight }) => weight);
  const batchOf = (rows: Uint32Array, batchSize: number, share: number): Batch => {
    const capacity = capacityFor(batchSize, countTokens(sequences, rows));
    return { capacity, documents: documentList(source, rows, capacity, share) };
  };

  return {
    weights: present,
    outcome: (rows, batchSize) => forward(present(), batchOf(rows, batchSize, 1), null),
    step(rows, batchSize) {
      const batch = batchOf(rows, batchSize, 1 / rows.length);
      const users = spec.freezeEmbedding
        ? null
        : tokenRows(batch.documents, batch.capacity, spec.vocabularySize);
      if (slope.shape[1] !== batchSize) {
        slope.dispose();
        slope = keep(ones<Rank.R2>([2, batchSize]));
      }
      const trained = present().slice(firstTrained);
      const { value, grads } = valueAndGrads(() => forward(present(), batch, users))(trained, slope);
      const rate = adamRate(adam, ++steps);
      const before = parameters.slice(firstTrained);
      const after = before.map((parameter, i) => adamStep(parameter, grads[i]!, rate, adam));
      after.flatMap(tensorsOf).forEach(keep);
      parameters = [...parameters.slice(0, firstTrained), ...after];
      for (const tensor of before.flatMap(tensorsOf)) tensor.dispose();
      return value;
    },
    dispose() {
      for (const tensor of [slope, ...parameters.flatMap(tensorsOf)]) tensor.dispose();
    },
  };
}

interface Batch {
  readonly capacity: Capacity;
  readonly documents: Float32Array;
}

function forward(weights: readonly Tensor2D[], batch: Batch, users: Float32Array | null): Tensor2D {
  const [embedding, ...layers] = weights;
  const documents = tensor1d(batch.documents);
  let x = meanOfRows(embedding!, documents, users && tensor1d(users), batch.capacity.documents);
  layers.forEach((kernel, i) => {
    x = dense(x, kernel, i < layers.length - 1);
  });
  return crossEntropy(x, documents);
}

const tensorsOf = ({ weight, first, second }: Parameter): Tensor2D[] => [weight, first, second];

/** Room for tokens that grows by doubling and never shrinks: each new size compiles the programs anew. */
function growingCapacity(): (documents: number, tokens: number) => Capacity {
  const room = new Map<number, number>();
  return (documents, tokens) => {
    const held = Math.max(room.get(documents) ?? 1, 2 ** Math.ceil(Math.log2(Math.max(tokens, 1))));
    room.set(documents, held);
    return { documents, tokens: held };
  };
}
