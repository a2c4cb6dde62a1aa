import type { TaskName, Tasks } from '../engine/protocol';
import type { TaskFunction, TasksOf } from './server';

/**
 * Tasks whose code is loaded when the first of them is asked for.
 *
 * @param names Every task of the group; leaving one out does not compile.
 */
export function later<Group>(
  names: { readonly [N in TaskName & keyof Group]: true },
  load: () => Promise<TasksOf<Group>>,
): TasksOf<Group> {
  let loading: Promise<TasksOf<Group>> | null = null;
  const group = () => {
    loading ??= load().catch((error: unknown) => {
      loading = null; // so that the next question tries again
      throw error;
    });
    return loading;
  };
  const taskOf =
    <N extends TaskName & keyof Group>(name: N): TaskFunction<N> =>
    async (params: Tasks[N]['params'], context) =>
      (await group())[name](params, context);
  const entries = Object.keys(names).map((name) => [name, taskOf(name as TaskName & keyof Group)]);
  return Object.fromEntries(entries) as TasksOf<Group>;
}
