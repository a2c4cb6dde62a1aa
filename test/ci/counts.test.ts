import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCounts, countCheck, countPlaywright, countVitest, sentence } from '../../.ci/counts.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firth-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = (passed: number, failed: number, pending: number, testResults: unknown[] = []) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults,
  });

it('takes the numbers of a Vitest report', () => {
  expect(countVitest(vitest(7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

it('counts a file that could not be loaded as one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const ordinary = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  expect(countVitest(vitest(1, 1, 0, [broken, ordinary]), 1)).toMatchObject({ passed: 1, failed: 2 });
});

it('counts a test of Playwright that passed on its second try as passed', () => {
  const path = report({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 } });
  expect(countPlaywright(path, 1)).toEqual({ passed: 4, failed: 2, skipped: 4 });
});

it('never lets a runner fail unseen', () => {
  expect(countVitest(vitest(5, 0, 0), 1)).toMatchObject({ passed: 5, failed: 1 });
  expect(countVitest(join(folder, 'never-written.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(countPlaywright(join(folder, 'never-written.json'), 0)).toMatchObject({ failed: 1 });
});

it('adds up, and names skipped tests only when there are some', () => {
  const total = addCounts([countCheck(0), countCheck(2), { passed: 10, failed: 0, skipped: 0 }]);
  expect(total).toEqual({ passed: 11, failed: 1, skipped: 0 });
  expect(sentence(total)).toBe('11 passed, 1 failed');
  expect(sentence({ ...total, skipped: 3 })).toBe('11 passed, 1 failed, 3 skipped');
});
