import { useEffect, useEffectEvent, useState } from 'react';
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
  return useKeyedQuery(task, key, () => JSON.parse(key!) as Tasks[N]['params']);
}

/** The same for parameters that hold arrays, asked again when their key changes: equal keys must mean equal parameters. */
export function useKeyedQuery<N extends TaskName>(
  task: N,
  key: string | null,
  params: () => Tasks[N]['params'],
): Query<Tasks[N]['result']> {
  const [state, setState] = useState<{
    readonly key: string | null;
    readonly value: Tasks[N]['result'] | undefined;
    readonly error: string | null;
  }>({ key: null, value: undefined, error: null });
  const asked = useEffectEvent(params);
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    run(task, asked(), { signal: controller.signal }).then(
      (value) => setState({ key, value, error: null }),
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ key, value: undefined, error: sentenceOf(error) });
      },
    );
    return () => controller.abort();
  }, [task, key]);
  if (key === null) return { value: undefined, pending: false, error: null };
  const pending = state.key !== key;
  return { value: state.value, pending, error: pending ? null : state.error };
}
