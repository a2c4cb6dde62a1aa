// Reads how many tests passed, failed and were skipped from the JSON reports of Vitest and Playwright.
import { existsSync, readFileSync } from 'node:fs';

const LOST = { passed: 0, failed: 1, skipped: 0 };

/** A check without tests of its own counts one. */
export const countCheck = (status) => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: 0,
});

/** A file that failed before any of its tests ran counts one failure. */
export function countVitest(report, status) {
  const read = reportAt(report);
  if (!read) return LOST;
  const brokenFiles = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return settle(
    {
      passed: read.numPassedTests,
      failed: read.numFailedTests + brokenFiles,
      skipped: read.numPendingTests + read.numTodoTests,
    },
    status,
  );
}

/** A test that passed on its second try counts as passed. */
export function countPlaywright(report, status) {
  const read = reportAt(report);
  if (!read) return LOST;
  const { expected, flaky, unexpected, skipped } = read.stats;
  return settle({ passed: expected + flaky, failed: unexpected, skipped }, status);
}

export const addCounts = (counts) =>
  counts.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const reportAt = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/** A runner that ended badly without naming a failure has failed once. */
const settle = (counts, status) => (status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
