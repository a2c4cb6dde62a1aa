import type { MapMethod } from '../../data/projection';
import type { TaskFunction } from '../server';
import { fitPca } from './fit-pca';
import { fitRaw } from './fit-raw';
import { fitTsne } from './fit-tsne';

const METHODS: Record<MapMethod, TaskFunction<'fitMap'>> = {
  tsne: fitTsne,
  // Loaded when first asked for, with umap-js.
  umap: async (params, context) => (await import('./fit-umap')).fitUmap(params, context),
  pca: fitPca,
  raw: fitRaw,
};

export const fitMap: TaskFunction<'fitMap'> = (params, context) => {
  const { components, method } = params.options;
  if (![2, 3].includes(components)) {
    throw new RangeError(`A map has 2 or 3 dimensions; got ${String(components)}.`);
  }
  return METHODS[method](params, context);
};
