import { useEffect, useState } from 'react';
import type { TaskName, Tasks } from '../engine/protocol';
import { run } from './connection';
import { sentenceOf } from './jobs';

export interface Query<T> {
  /** The last answer; kept while the next one is on its way, so that nothing jumps. */
  readonly value: T | undefined;
  readonly pending: boolean;
  readonly error: string | null;
}

/**
 * The answer to a small question, asked again when the parameters change (compared as JSON).
 * Of many questions only the last one's answer counts. Null parameters ask nothing.
 */
export function useQuery<N extends TaskName>(
  task: N,
  params: Tasks[N]['params'] | null,
): Query<Tasks[N]['result']> {
  const key = params === null ? null : JSON.stringify(params);
  const [state, setState] = useState<Query<Tasks[N]['result']> & { readonly key: string | null }>({
    value: undefined,
    pending: false,
    error: null,
    key: null,
  });
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    run(task, JSON.parse(key) as Tasks[N]['params'], { signal: controller.signal }).then(
      (value) => setState({ value, pending: false, error: null, key }),
      (error: unknown) => {
        if (!controller.signal.aborted)
          setState({ value: undefined, pending: false, error: sentenceOf(error), key });
      },
    );
    return () => controller.abort();
  }, [task, key]);
  if (key === null) return { value: undefined, pending: false, error: null };
  return { value: state.value, pending: state.key !== key, error: state.key === key ? state.error : null };
}
