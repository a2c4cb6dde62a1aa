declare const noun: unique symbol;

/** Names a value held by the worker. `T` exists only in the type checker. */
export interface Ref<T> {
  readonly id: string;
  readonly [noun]?: T;
}

/** One thing that the page may ask of the worker. */
export interface Task<Params, Result, Progress = never> {
  readonly params: Params;
  readonly result: Result;
  readonly progress: Progress;
}
