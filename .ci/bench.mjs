// npm run bench: bundles test/bench with the sources as the page's build does, and runs it in Node.js.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { installPackages, requireNode } from './tools.mjs';

// npm starts scripts in the root of the sources, and says where it was called itself.
const from = process.env['npm_lifecycle_event']?.startsWith('bench')
  ? process.env['INIT_CWD']
  : process.cwd();
process.chdir(join(import.meta.dirname, '..'));
requireNode();
await installPackages();
const words = process.argv.slice(2);
const help = words.includes('--help');
// Standard output is kept for the figures.
const { status } = help
  ? { status: 0 }
  : spawnSync(process.execPath, ['.ci/kernels.mjs'], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(status ?? 1);

const { build } = await import('vite');
const outDir = `node_modules/.cache/firth-bench-${process.pid}`;
process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'test/bench/main.ts', outDir, emptyOutDir: true, target: 'es2024', minify: false },
  publicDir: false,
});
const env = { ...process.env, FIRTH_BENCH_FROM: from };
if (words.includes('--browser') && !help) {
  const chromium = await provideChromium();
  if (!chromium) {
    console.error('bench:browser needs a Chromium; set FIRTH_CHROMIUM to the path of one.');
    process.exit(1);
  }
  env['FIRTH_CHROMIUM'] = chromium;
}
// Relaxed SIMD, which browsers have, waits behind a flag in older versions.
const flags = Number(process.versions.node.split('.')[0]) < 22 ? ['--experimental-wasm-relaxed-simd'] : [];
const child = spawn(process.execPath, [...flags, join(outDir, 'main.js'), ...words], {
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
