import type { ClassifierSpec, ClassifierWeights } from '../../data/classifier';
import { matrix, type Matrix } from '../../data/matrix';

/**
 * The trained matrices, first to last: the embedding, then each dense layer with its bias as the last row.
 *
 * @throws RangeError when an array does not have the length that the spec asks for.
 */
export function matricesOf(spec: ClassifierSpec, weights: ClassifierWeights): Matrix[] {
  const { vocabularySize, embeddingDimension, hiddenUnits, outputs } = spec;
  const { embedding, hiddenKernel, hiddenBias, outputKernel, outputBias } = weights;
  const features = hiddenUnits || embeddingDimension;
  return [
    matrix(vocabularySize, embeddingDimension, embedding),
    ...(hiddenUnits ? [withBias(embeddingDimension, hiddenUnits, hiddenKernel, hiddenBias)] : []),
    withBias(features, outputs, outputKernel, outputBias),
  ];
}

/** The inverse of `matricesOf`, given the numbers of each matrix. */
export function weightsOf(spec: ClassifierSpec, matrices: readonly Float32Array[]): ClassifierWeights {
  const [embedding, ...layers] = matrices;
  const output = split(layers.at(-1)!, spec.outputs);
  const hidden = split(layers.length > 1 ? layers[0]! : new Float32Array(), spec.hiddenUnits);
  return {
    embedding: embedding!,
    hiddenKernel: hidden.kernel,
    hiddenBias: hidden.bias,
    outputKernel: output.kernel,
    outputBias: output.bias,
  };
}

function withBias(inputs: number, outputs: number, kernel: Float32Array, bias: Float32Array): Matrix {
  const data = new Float32Array((inputs + 1) * outputs);
  data.set(matrix(inputs, outputs, kernel).data);
  data.set(matrix(1, outputs, bias).data, inputs * outputs);
  return matrix(inputs + 1, outputs, data);
}

function split(layer: Float32Array, outputs: number) {
  const cut = layer.length - outputs;
  return { kernel: layer.slice(0, cut), bias: layer.slice(cut) };
}
