import { expect, it, vi } from 'vitest';
import type { LearnTasks } from '../../src/engine/protocol';
import { later } from '../../src/worker/later';
import type { TasksOf } from '../../src/worker/server';
import { learnTasks } from '../../src/worker/tasks/learn-tasks';

const context = { signal: new AbortController().signal, report: () => undefined };
const question = { words: ['apple'], rows: [[1, 2]], word: 'apple' };

it('loads a group once, at its first question', async () => {
  const load = vi.fn<() => Promise<TasksOf<LearnTasks>>>(async () => learnTasks);
  const tasks = later<LearnTasks>({ lookUpInTable: true }, load);
  expect(load).not.toHaveBeenCalled();
  const answers = await Promise.all([
    tasks.lookUpInTable(question, context),
    tasks.lookUpInTable(question, context),
  ]);
  expect(answers.map(({ index }) => index)).toEqual([0, 0]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('tries again after a load that failed', async () => {
  const load = vi
    .fn<() => Promise<TasksOf<LearnTasks>>>(async () => learnTasks)
    .mockRejectedValueOnce(new Error('no network'));
  const tasks = later<LearnTasks>({ lookUpInTable: true }, load);
  await expect(tasks.lookUpInTable(question, context)).rejects.toThrow('no network');
  expect((await tasks.lookUpInTable(question, context)).index).toBe(0);
});
