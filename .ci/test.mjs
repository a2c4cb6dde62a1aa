// npm test: everything that CI runs. The last line adds up: N passed, N failed.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCounts, countCheck, countPlaywright, countVitest, sentence } from './counts.mjs';
import { freePort } from './serve.mjs';
import { installPackages, requireNode, script, tool } from './tools.mjs';

const MINUTE = 60_000;

process.chdir(join(import.meta.dirname, '..'));
requireNode();
const { large } = parseArgs({ options: { large: { type: 'boolean', default: false } } }).values;

await installPackages();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const { provideChromium } = await import('./chromium.mjs'); // needs the packages
const chromium = await provideChromium();
if (chromium) process.env['FIRTH_CHROMIUM'] = chromium;
console.log(chromium ? `Chromium: ${chromium}` : 'No Chromium could be installed; browser tests will fail.');

const kernels = { name: 'Kernels', run: async () => countCheck(await script('kernels.mjs')), needed: true };
const build = { name: 'Build and size budgets', run: buildPage };
const steps = large
  ? [
      kernels,
      build,
      { name: 'Large journeys', run: () => browserTests(['--grep', '@large'], { FIRTH_LARGE: '1' }) },
    ]
  : [
      kernels,
      { name: 'Format', run: async () => countCheck(await tool('prettier', ['--check', '.'])) },
      {
        name: 'Lint',
        run: async () => countCheck(await tool('oxlint', ['--type-aware', '--deny-warnings'])),
      },
      { name: 'Types', run: async () => countCheck(await tool('typescript', ['-b'])) },
      { name: 'Unit tests', run: () => vitest('node', 30 * MINUTE) },
      ...(hasGpuTests() ? [{ name: 'GPU tests', run: () => vitest('gpu', 20 * MINUTE) }] : []),
      build,
      { name: 'Browser tests', run: () => browserTests() },
    ];

const summary = [];
for (const { name, run, needed } of steps) {
  console.log(`\n── ${name} ──`);
  const begun = performance.now();
  const counts = await run();
  const line = `${name}: ${sentence(counts)} (${((performance.now() - begun) / 1000).toFixed(1)} s)`;
  console.log(line);
  summary.push({ line, counts });
  if (needed && counts.failed > 0) break;
}

const total = addCounts(summary.map(({ counts }) => counts));
console.log(`\n── Summary ──\n${summary.map(({ line }) => line).join('\n')}\n\n${sentence(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function vitest(project, limit) {
  const report = `test-results/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await tool('vitest', ['run', '--project', project, ...reporters], { limit });
  return countVitest(report, status);
}

async function buildPage() {
  const status = (await tool('vite', ['build', '--logLevel', 'warn'])) || (await script('budgets.mjs'));
  return countCheck(status);
}

async function browserTests(args = [], env = {}) {
  const report = 'test-results/browser.json';
  const config = ['--config', 'test/browser/playwright.config.ts', '--project=journeys'];
  const status = await tool('@playwright/test', ['test', ...config, '--reporter=list,json', ...args], {
    env: {
      ...env,
      FIRTH_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(process.cwd(), report),
    },
    limit: (large ? 80 : 45) * MINUTE,
  });
  return countPlaywright(report, status);
}

function hasGpuTests() {
  const names = readdirSync('test', { recursive: true, encoding: 'utf8' });
  return names.some((name) => name.endsWith('.gpu.test.ts'));
}
