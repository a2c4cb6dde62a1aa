import { useEffect, useEffectEvent, useState } from 'react';
import type { TaskName, Tasks } from '../engine/protocol';
import { run } from './connection';
import { sentenceOf } from './jobs';
import type { Query } from './use-query';

/**
 * The answer to a question whose parameters hold arrays, asked again when its key changes: equal keys must mean equal
 * parameters. Of many questions only the last one's answer counts; the answer before it is kept meanwhile. A null key
 * asks nothing.
 */
export function useKeyedQuery<N extends TaskName>(
  task: N,
  key: string | null,
  params: () => Tasks[N]['params'],
): Query<Tasks[N]['result']> & { readonly current: boolean } {
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
  if (key === null) return { value: undefined, pending: false, error: null, current: false };
  const current = state.key === key;
  return { value: state.value, pending: !current, error: current ? state.error : null, current };
}
