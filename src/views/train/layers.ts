import type { ClassifierSpec } from '../../data/classifier';
import type { Tasks } from '../../engine/protocol';

export type Layer = Tasks['layerWeights']['params']['layer'];

export const LAYER_NAMES: Record<Layer, string> = {
  embedding: 'Embedding',
  hiddenKernel: 'Dense kernel',
  hiddenBias: 'Dense bias',
  outputKernel: 'Output kernel',
  outputBias: 'Output bias',
};

/** The layers that a classifier has; without hidden units there is no dense layer before the output. */
export function layersOf({ hiddenUnits }: ClassifierSpec): readonly Layer[] {
  if (hiddenUnits === 0) return ['embedding', 'outputKernel', 'outputBias'];
  return ['embedding', 'hiddenKernel', 'hiddenBias', 'outputKernel', 'outputBias'];
}
