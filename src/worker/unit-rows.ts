import type { KeyedVectors } from '../data/keyed-vectors';
import type { SimilarKernel } from '../geometry/kernels';
import { plainUnitRows, unitRowsIn, type UnitRows } from '../geometry/unit-rows';
import { instantiate, type KernelExports } from '../math/wasm/load';

/** Held as long as the vectors are. */
const made = new WeakMap<KeyedVectors, Promise<UnitRows>>();

/** The rows of vectors scaled to length 1: in a kernel made for them at the first call, or by plain loops. */
export function unitRowsOf(vectors: KeyedVectors): Promise<UnitRows> {
  let rows = made.get(vectors);
  if (!rows) {
    rows = makeUnitRows(vectors);
    made.set(vectors, rows);
    rows.catch(() => made.delete(vectors));
  }
  return rows;
}

async function makeUnitRows({ vectors }: KeyedVectors): Promise<UnitRows> {
  const kernel = await instantiate<SimilarKernel & KernelExports>('similar').catch(() => null);
  return kernel ? unitRowsIn(vectors, kernel) : plainUnitRows(vectors);
}
