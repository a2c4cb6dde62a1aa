import { expect, it } from 'vitest';
import type { DescentStart, Pause } from '../../src/geometry/tsne-descent';
import { measureDescent } from '../../src/worker/measure-descent';
import { fakeDescent, startOf, type FakeDescent } from '../support/fake-descent';

const pause = () => undefined;

function busy(milliseconds: number): void {
  const begun = performance.now();
  while (performance.now() - begun < milliseconds);
}

it('times still points at the spread of a late map, and closes what it made', async () => {
  const start = startOf(100);
  start.positions.forEach((_, at) => {
    if (at % 4 < 2) start.positions[at] = 1e-4 * Math.sin(at);
  });
  const made: FakeDescent[] = [];
  const steps: number[] = [];
  const create = async (from: DescentStart) => {
    const descent = fakeDescent(from, 'webgpu');
    made.push(descent);
    return {
      ...descent,
      advance: async (count: number, step: { readonly learningRate: number }) => {
        steps.push(step.learningRate);
        for (let i = 0; i < count; i++) busy(2);
        return 0;
      },
    };
  };
  const milliseconds = await measureDescent(create, start, pause);
  expect(milliseconds).toBeGreaterThanOrEqual(2);
  expect(new Set(steps)).toEqual(new Set([0]));
  const [{ start: spread, calls }] = made as [FakeDescent];
  expect(calls).toEqual(['close']);
  const firsts = spread.positions.filter((_, at) => at % 4 === 0);
  const mean = firsts.reduce((sum, x) => sum + x * x, 0) / firsts.length;
  expect(Math.sqrt(mean)).toBeCloseTo(30, 3);
  expect(spread.positions[1]! / spread.positions[0]!).toBeCloseTo(
    start.positions[1]! / start.positions[0]!,
    4,
  );
});

it('closes what it made when that fails', async () => {
  const descent = fakeDescent(startOf(4), 'webgpu');
  descent.failure = new Error('broken');
  await expect(measureDescent(async () => descent, startOf(4), pause)).rejects.toThrow('broken');
  expect(descent.calls.at(-1)).toBe('close');
});

it('gives up an iteration that does not end', async () => {
  const descent = fakeDescent(startOf(4), 'webgpu');
  const endless = async (_count: number, _step: unknown, waiting: Pause) => {
    for (;;) {
      busy(5);
      await waiting();
    }
  };
  const create = async () => ({ ...descent, advance: endless });
  expect(await measureDescent(create, startOf(4), pause)).toBe(Infinity);
  expect(descent.calls.at(-1)).toBe('close');
});
