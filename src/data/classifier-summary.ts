import type { ClassifierSpec, LayerSummary } from './classifier';
import type { ModelOptions } from './recipe';

/** Parameters of a classifier, counted with and without biases. */
export interface ParameterCount {
  /** Weights and biases. */
  readonly total: number;
  /** Weights without biases. */
  readonly weights: number;
  readonly biases: number;
  /** Of `total`; the rest is frozen. */
  readonly trainable: number;
  /** Four bytes a parameter. */
  readonly bytes: number;
}

/** The rule of thumb "ten training examples for each parameter" on one model. */
export interface ExamplesPerParameter {
  readonly examples: number;
  readonly parameters: number;
  /** examples / parameters. */
  readonly ratio: number;
  /** Examples that the rule would ask for: 10 · parameters. */
  readonly asked: number;
}

/**
 * The classifier that these options make of a vocabulary and a set of classes.
 *
 * The head follows the classes: two classes get one logit or two outputs, as chosen; K > 2 always K outputs.
 *
 * @param vocabularySize rows of the embedding matrix, padding and [UNK] included.
 * @param classCount number of classes, at least 2.
 */
export function classifierSpec(
  model: ModelOptions,
  vocabularySize: number,
  sequenceLength: number,
  classCount: number,
): ClassifierSpec {
  const { embeddingDimension, hiddenUnits, maskPadding, freezeEmbedding, head } = model;
  const outputs = classCount === 2 && head === 'logit' ? 1 : classCount;
  return {
    vocabularySize,
    sequenceLength,
    embeddingDimension,
    hiddenUnits,
    outputs,
    maskPadding,
    freezeEmbedding,
  };
}

/** Layers in order, with output shapes and parameter counts as Keras' `summary` writes them. */
export function layerSummary(spec: ClassifierSpec): LayerSummary[] {
  const { vocabularySize, sequenceLength, embeddingDimension, hiddenUnits, outputs } = spec;
  const pooled = hiddenUnits > 0 ? hiddenUnits : embeddingDimension;
  const layer = (
    name: LayerSummary['layer'],
    shape: readonly number[],
    parameters: number,
    trainable = parameters,
  ): LayerSummary => ({
    layer: name,
    outputShape: `(None, ${shape.join(', ')})`,
    parameters,
    trainable,
  });
  const embedding = vocabularySize * embeddingDimension;
  const layers = [
    layer('Embedding', [sequenceLength, embeddingDimension], embedding, spec.freezeEmbedding ? 0 : embedding),
    layer('GlobalAveragePooling1D', [embeddingDimension], 0),
  ];
  if (hiddenUnits > 0)
    layers.push(layer('Dense (ReLU)', [hiddenUnits], (embeddingDimension + 1) * hiddenUnits));
  layers.push(layer(outputs === 1 ? 'Dense (logit)' : 'Dense (softmax)', [outputs], (pooled + 1) * outputs));
  return layers;
}

/** Parameters over all layers. */
export function countParameters(spec: ClassifierSpec): ParameterCount {
  const layers = layerSummary(spec);
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const trainable = layers.reduce((sum, layer) => sum + layer.trainable, 0);
  const biases = spec.hiddenUnits + spec.outputs;
  return { total, weights: total - biases, biases, trainable, bytes: 4 * total };
}

/** Training examples for each parameter, beside what the rule of ten would ask for; it informs and forbids nothing. */
export function examplesPerParameter(examples: number, parameters: number): ExamplesPerParameter {
  return { examples, parameters, ratio: examples / parameters, asked: 10 * parameters };
}
