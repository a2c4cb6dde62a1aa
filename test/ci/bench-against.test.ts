import { expect, it } from 'vitest';
import { compare, comparisonTable, essence } from '../bench/against';
import { runApart } from '../bench/run-apart';

const round = (times: Record<string, number>) => ({
  times: Object.entries(times).map(([what, seconds]) => ({ what, seconds })),
});

it('takes the least of all rounds, and leaves out what one side does not have', () => {
  const now = [round({ all: 3, descent: 2 }), round({ all: 2.5, descent: 2.2 })];
  const before = [round({ all: 9 }), round({ all: 10 })];
  expect(compare('tsne', now, before)).toEqual([{ workload: 'tsne', what: 'all', now: 2.5, before: 9 }]);
  expect(compare('tsne', now, [])).toEqual([]);
});

it('prints how many times as fast these sources are', () => {
  const text = comparisonTable('abc1234', [
    { workload: 'tsne', what: 'descent', now: 0.5, before: 2 },
    { workload: 'tsne', what: 'all', now: 2, before: 1 },
  ]);
  expect(text.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['workload', 'what', 'now', 'abc1234', 'times as fast'],
    ['tsne', 'descent', '500 ms', '2.00 s', '4.00×'],
    ['', 'all', '2.00 s', '1.00 s', '0.50×'],
  ]);
});

it('gives the error of a process that failed, not the version of Node.js after it', async () => {
  expect(await runApart('no-such-bundle.mjs', '.', ['tsne'])).toMatch(/^Error: Cannot find module/);
});

it('says in a line which sources an older commit lacks', () => {
  const message = `Build failed with 2 errors:\n\n\u001B[31m[UNRESOLVED_IMPORT]\u001B[0m Could not resolve '../a' in x.ts\n  |\nCould not resolve '../b' in y.ts`;
  expect(essence(message)).toBe('no ../a, ../b');
  expect(essence('Command failed: node\nmore')).toBe('Command failed: node');
});
