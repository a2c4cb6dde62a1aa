import { beforeEach, expect, it, vi } from 'vitest';
import { noteQuestion, standBack } from '../../src/worker/stand-back';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  vi.advanceTimersByTime(1000);
  return () => vi.useRealTimers();
});

/** Whether long work went on, told when asked. */
function watched(): () => boolean {
  let went = false;
  void standBack().then(() => {
    went = true;
  });
  return () => went;
}

it('goes on at once when the page asked nothing of late', async () => {
  const went = watched();
  await Promise.resolve();
  expect(went()).toBe(true);
});

it('waits after a question, and anew after another one', async () => {
  noteQuestion();
  const went = watched();
  await vi.advanceTimersByTimeAsync(30);
  noteQuestion();
  await vi.advanceTimersByTimeAsync(30);
  expect(went()).toBe(false);
  await vi.advanceTimersByTimeAsync(25);
  expect(went()).toBe(true);
});
