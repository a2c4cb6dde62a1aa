import { expect, it } from 'vitest';
import { finish, finishable } from '../../src/worker/finish';

it('tells a running job that it was asked', () => {
  const job = finishable('train-1');
  expect(job.asked()).toBe(false);
  expect(finish('train-1')).toBe(true);
  expect(job.asked()).toBe(true);
  job.close();
});

it('finds no job that has ended or never ran', () => {
  const job = finishable('train-2');
  job.close();
  expect(finish('train-2')).toBe(false);
  expect(finish('never')).toBe(false);
});

it('asks one job, not its neighbour, and forgets between two jobs of one key', () => {
  const first = finishable('map-1');
  const other = finishable('map-2');
  finish('map-1');
  expect(other.asked()).toBe(false);
  first.close();
  const again = finishable('map-1');
  expect(again.asked()).toBe(false);
  again.close();
  other.close();
});
