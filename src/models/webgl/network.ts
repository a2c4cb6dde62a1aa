import { keep, type Tensor2D } from '@tensorflow/tfjs-core';
import type { EngineSetup } from '../classifier-engine';
import { adamRate, adamUniforms } from './adam';
import {
  batchList,
  createUses,
  documentTexels,
  growingCapacity,
  listLength,
  tokenTexels,
  type Capacity,
} from './batch-lists';
import { outcomes } from './cross-entropy';
import { dense, inputSlopes, updateKernel } from './dense';
import { meanOfRows, updateRows, type Corpus } from './embedding';
import { firstNumbers, listTexels, texels, type Texels } from './texels';
import { matricesOf } from './weights';

/** The classifier on the GPU, and what can be done with a batch. */
export interface Network {
  /** The trained matrices as numbers, in the order of `matricesOf`. */
  readonly weights: () => Tensor2D[];
  /** See `outcomes`, with the present weights; losses are not divided by the batch. */
  readonly outcome: (rows: Uint32Array, batchSize: number) => Texels;
  /** One update of Adam. Outcomes are those before the update; losses are divided by the number of documents. */
  readonly step: (rows: Uint32Array, batchSize: number) => Texels;
  readonly dispose: () => void;
}

/**
 * Takes a copy of the weights and of the documents, uploaded with the first batch. Afterwards a step uploads one list
 * (`batchList`) and draws: mean, each layer, outcomes, slopes back to the mean, and one update per matrix, whose
 * state (weight, m, v) is one texel. `outcome`, `step` and `weights` make tensors for the caller's `tidy` to free.
 *
 * @throws RangeError when a weight array does not have the length that the spec asks for.
 */
export function createNetwork({ spec, weights, sequences, labels, adam }: EngineSetup): Network {
  const usesOf = createUses(sequences, spec.vocabularySize, spec.maskPadding);
  const capacityFor = growingCapacity();
  const corpus = upload(
    documentTexels(sequences, labels),
    tokenTexels(sequences),
    spec.sequenceLength,
    spec.maskPadding,
  );
  let [embedding, ...kernels] = matricesOf(spec, weights).map(stateOf);
  let steps = 0;

  const present = () => [embedding!, ...kernels];
  const replace = (state: Texels, next: Texels) => {
    state.tensor.dispose();
    keep(next.tensor);
    return next;
  };

  const forward = (list: Texels, capacity: Capacity, share: number) => {
    const inputs = [meanOfRows(embedding!, corpus, list, capacity)];
    kernels.forEach((kernel, i) => {
      inputs.push(dense(inputs[i]!, kernel, i < kernels.length - 1));
    });
    const logits = inputs.pop()!;
    return { inputs, outcome: outcomes(logits, corpus.documents, list, share) };
  };

  return {
    weights: () => present().map(firstNumbers),
    outcome(rows, batchSize) {
      const capacity = { documents: batchSize, rows: 0, uses: 0 };
      return forward(listTexels(batchList(rows, null, capacity), listLength(capacity)), capacity, 1).outcome;
    },
    step(rows, batchSize) {
      const uses = spec.freezeEmbedding ? null : usesOf(rows);
      const capacity = uses ? capacityFor(batchSize, uses) : { documents: batchSize, rows: 0, uses: 0 };
      const list = listTexels(batchList(rows, uses, capacity), listLength(capacity));
      const { inputs, outcome } = forward(list, capacity, 1 / rows.length);
      const rate = adamUniforms(adam, adamRate(adam, ++steps));
      let slopes = outcome;
      for (let i = kernels.length - 1; i >= 0; i--) {
        const kernel = kernels[i]!;
        const updated = updateKernel(kernel, inputs[i]!, slopes, rate);
        if (i > 0 || uses) slopes = inputSlopes(slopes, kernel, i > 0 ? inputs[i]! : null);
        kernels[i] = replace(kernel, updated);
      }
      if (uses) {
        const updated = updateRows(embedding!, slopes, list, capacity, uses.rows.length, rate);
        embedding = replace(embedding!, updated);
      }
      return outcome;
    },
    dispose() {
      for (const { tensor } of [corpus.documents, corpus.tokens, ...present()]) tensor.dispose();
    },
  };
}

function upload(
  documents: Float32Array,
  tokens: Float32Array,
  sequenceLength: number,
  masked: boolean,
): Corpus {
  return {
    documents: listTexels(documents, documents.length / 4),
    tokens: listTexels(tokens, tokens.length / 4),
    sequenceLength,
    masked,
  };
}

/** Texels (weight, 0, 0, 0): Adam's averages begin at 0. */
export function stateOf({
  data,
  rows,
  columns,
}: {
  data: Float32Array;
  rows: number;
  columns: number;
}): Texels {
  const numbers = new Float32Array(4 * data.length);
  data.forEach((weight, i) => (numbers[4 * i] = weight));
  return texels(numbers, rows, columns);
}
