import type { KeyedVectors } from '../../data/keyed-vectors';
import { row, type Matrix } from '../../data/matrix';
import { PAD_INDEX } from '../../data/vocabulary';
import type { MatrixRows } from '../../engine/protocol';
import { isFormula } from '../../formats/csv-cell';
import { orderOf } from '../matrix-order';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** What is said of the whole matrix with every page. */
type Known = Pick<MatrixRows, 'largest' | 'formulas'>;
const known = new WeakMap<KeyedVectors, Known>();

export const matrixRows: TaskFunction<'matrixRows'> = ({ vectors: ref, offset, limit, ...order }) => {
  const keyed = look(ref);
  const { vocabulary, vectors } = keyed;
  const { columns } = vectors;
  const all = orderOf(keyed, order);
  const from = Math.max(0, offset);
  const indices = Int32Array.from(all.subarray(from, from + Math.max(0, limit)));
  const values = new Float32Array(indices.length * columns);
  indices.forEach((index, i) => values.set(row(vectors, index), i * columns));
  return {
    offset: from,
    total: all.length,
    columns,
    indices,
    words: Array.from(indices, (index) => vocabulary.tokens[index]!),
    counts: Uint32Array.from(indices, (index) => vocabulary.counts[index]!),
    values,
    ...knownOf(keyed),
  };
};

function knownOf(keyed: KeyedVectors): Known {
  let found = known.get(keyed);
  if (!found) {
    const formulas = keyed.vocabulary.tokens.some(isFormula);
    found = { largest: largestOf(keyed.vectors), formulas };
    known.set(keyed, found);
  }
  return found;
}

/** Largest magnitude of the matrix, padding left out; 0 for nothing but zeros. */
function largestOf({ columns, data }: Matrix): number {
  let found = 0;
  for (let at = (PAD_INDEX + 1) * columns; at < data.length; at++) {
    const size = Math.abs(data[at]!);
    if (size > found) found = size;
  }
  return found;
}
