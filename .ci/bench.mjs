// npm run bench: bundles test/bench with the sources as the page's build does, and runs it in Node.js.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, requireNode, run, script } from './tools.mjs';

process.chdir(join(import.meta.dirname, '..'));
requireNode();
await installPackages();
if ((await script('kernels.mjs')) !== 0) process.exit(1);

const { build } = await import('vite');
const outDir = 'node_modules/.cache/firth-bench';
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'test/bench/bench.ts', outDir, emptyOutDir: true, target: 'es2024', minify: false },
  publicDir: false,
});
process.exitCode = await run(process.execPath, [join(outDir, 'bench.js')]);
rmSync(outDir, { recursive: true });
