import type { Run } from '../data/run';
import type { Ref, Task } from './task';

/** What the page may ask of the texts that a word stands in. */
export interface ContextTasks {
  /**
   * What each word alone says to the model, by vocabulary index: the logit of the one-word document, padding left
   * out (two classes); with K > 2 classes the largest class score less the mean of all.
   */
  wordPush: Task<{ readonly run: Ref<Run> }, { readonly values: Float32Array }>;
}
