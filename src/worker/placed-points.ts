import type { KeyedVectors } from '../data/keyed-vectors';
import { matrix, type Matrix } from '../data/matrix';
import type { PlacedWords } from '../engine/protocol';
import { mapRows } from './map-rows';
import { look } from './store';

/** A map with the vectors it was made of. */
export interface PlacedPoints {
  readonly vectors: KeyedVectors;
  /** Vectors of the points, one a row; by cosine, of length 1. */
  readonly rows: Matrix;
  /** Positions of the points, one a row. */
  readonly map: Matrix;
}

/** @throws RangeError when positions and words differ in number; see also `mapRows`. */
export function placedPoints({
  vectors: ref,
  indices,
  positions,
  components,
  metric,
}: PlacedWords): PlacedPoints {
  const map = matrix(indices.length, components, positions);
  const vectors = look(ref);
  return { vectors, rows: mapRows(vectors, indices, metric), map };
}
