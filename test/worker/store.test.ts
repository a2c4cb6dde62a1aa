import { expect, it } from 'vitest';
import { keep, look, release } from '../../src/worker/store';

it('gives back the very value that was kept', () => {
  const table = { rows: 3 };
  expect(look(keep('table', table))).toBe(table);
});

it('names every value apart, with a readable kind', () => {
  const first = keep('corpus', 1);
  const second = keep('corpus', 1);
  expect(first.id).toMatch(/^corpus-\d+$/);
  expect(second.id).not.toBe(first.id);
});

it('keeps values that look like nothing', () => {
  expect(look(keep('value', undefined))).toBeUndefined();
  expect(look(keep('value', 0))).toBe(0);
});

it('lets go of released values only, and counts those left', () => {
  const kept = keep('run', 'kept');
  const gone = keep('run', 'gone');
  const before = release([]);
  expect(release([gone])).toBe(before - 1);
  expect(look(kept)).toBe('kept');
  expect(() => look(gone)).toThrow(`${gone.id} is no longer held`);
});

it('ignores unknown references when releasing', () => {
  const before = release([]);
  expect(release([{ id: 'run-of-another-worker' }])).toBe(before);
});
