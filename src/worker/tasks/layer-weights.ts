import type { Run } from '../../data/run';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const layerWeights: TaskFunction<'layerWeights'> = ({ run: ref, layer, when, offset, limit }) => {
  const run = look(ref);
  const shape = shapeOf(run, layer);
  const columns = shape.at(-1)!;
  const total = shape.length === 1 ? Number(columns > 0) : shape[0]! * Number(columns > 0);
  const numbers = (when === 'before' ? run.initial : run.weights)[layer];
  const first = Math.max(0, offset);
  const last = Math.min(total, first + Math.max(0, limit));
  const rows: number[][] = [];
  for (let r = first; r < last; r++) rows.push(Array.from(numbers.subarray(r * columns, (r + 1) * columns)));
  return {
    shape,
    rows,
    labels: layer === 'embedding' ? run.dataset.vocabulary.tokens.slice(first, last) : null,
    total,
    largestChange: largestDifference(run.initial[layer], run.weights[layer]),
  };
};

function shapeOf({ spec }: Run, layer: keyof Run['weights']): number[] {
  const { vocabularySize, embeddingDimension, hiddenUnits, outputs } = spec;
  switch (layer) {
    case 'embedding':
      return [vocabularySize, embeddingDimension];
    case 'hiddenKernel':
      return [embeddingDimension, hiddenUnits];
    case 'hiddenBias':
      return [hiddenUnits];
    case 'outputKernel':
      return [hiddenUnits || embeddingDimension, outputs];
    case 'outputBias':
      return [outputs];
  }
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
}
