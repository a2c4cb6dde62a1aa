import type { KeyedVectors } from '../data/keyed-vectors';
import type { Ref, Task } from './task';

/** What the page may ask of the embedding matrix as a whole. */
export interface MatrixTasks {
  /** One column of the matrix, by vocabulary index. */
  dimensionValues: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly column: number },
    { readonly values: Float32Array }
  >;
}
