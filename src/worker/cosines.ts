import type { KeyedVectors } from '../data/keyed-vectors';
import { cosinesIn, plainCosines, type Cosines } from '../geometry/cosines';
import type { SimilarKernel } from '../geometry/kernels';
import { instantiate, type KernelExports } from '../math/wasm/load';

/** Held as long as the vectors are. */
const made = new WeakMap<KeyedVectors, Promise<Cosines>>();

/** Cosines between vectors: by a kernel made for them at the first call, or by plain loops. */
export function cosinesOf(vectors: KeyedVectors): Promise<Cosines> {
  let cosines = made.get(vectors);
  if (!cosines) {
    cosines = makeCosines(vectors);
    made.set(vectors, cosines);
    cosines.catch(() => made.delete(vectors));
  }
  return cosines;
}

async function makeCosines({ vectors }: KeyedVectors): Promise<Cosines> {
  const kernel = await instantiate<SimilarKernel & KernelExports>('similar').catch(() => null);
  return kernel ? cosinesIn(vectors, kernel) : plainCosines(vectors);
}
