import type { KeyedVectors } from '../data/keyed-vectors';
import { PAD_INDEX } from '../data/vocabulary';
import type { MatrixOrder } from '../engine/protocol';
import { matrixColumn } from '../geometry/matrix-columns';
import { orderByNumbers } from '../geometry/order-by-numbers';
import { compareTokens } from '../text/compare-tokens';

/** The last order of each matrix: a table that scrolls asks for it again and again. */
const orders = new WeakMap<KeyedVectors, { readonly key: string; readonly indices: Uint32Array }>();

/** All rows but padding, in the order asked for; equal ones: lower index first. */
export function orderOf(
  vectors: KeyedVectors,
  { sort, descending }: Omit<MatrixOrder, 'vectors'>,
): Uint32Array {
  const key = `${sort} ${descending}`;
  const known = orders.get(vectors);
  if (known?.key === key) return known.indices;
  const indices = sorted(vectors, sort, descending).filter((index) => index !== PAD_INDEX);
  orders.set(vectors, { key, indices });
  return indices;
}

function sorted({ vocabulary, vectors }: KeyedVectors, sort: MatrixOrder['sort'], descending: boolean) {
  const { tokens, counts } = vocabulary;
  if (typeof sort === 'number') return orderByNumbers(matrixColumn(vectors, sort), descending);
  if (sort === 'count') return orderByNumbers(counts, descending);
  const indices = Uint32Array.from(tokens.keys());
  if (sort === 'index') return descending ? indices.toReversed() : indices;
  const sign = descending ? -1 : 1;
  return indices.sort((a, b) => sign * compareTokens(tokens[a]!, tokens[b]!));
}
