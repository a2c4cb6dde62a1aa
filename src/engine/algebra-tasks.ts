import type { KeyedVectors } from '../data/keyed-vectors';
import type { Ref, Task } from './task';

/** What the page may ask of expressions, axes and pairs of words. */
export interface AlgebraTasks {
  /** Position of every word on the axis that an expression names, by vocabulary index; NaN for words without a vector. */
  axisValues: Task<
    { readonly vectors: Ref<KeyedVectors>; readonly expression: string },
    { readonly values: Float32Array }
  >;
}
