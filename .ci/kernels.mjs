// Compiles each kernel of src/math/wasm/assembly to a .wasm beside the folder, when its source is newer.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { main } from 'assemblyscript/asc';

const source = 'src/math/wasm/assembly';
const target = 'src/math/wasm/compiled';
/** Parts that kernels share, beside those in folders; a kernel is every other file. */
const shared = new Set(['memory.ts', 'simd.ts']);

mkdirSync(target, { recursive: true });
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const files = readdirSync(source).filter((name) => name.endsWith('.ts'));
const parts = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && (shared.has(name) || dirname(name) !== '.'),
);
const newestShared = Math.max(0, ...parts.map((name) => modified(join(source, name))));

for (const name of files.filter((file) => !shared.has(file))) {
  const input = join(source, name);
  const output = join(target, `${basename(name, '.ts')}.wasm`);
  if (modified(output) > Math.max(modified(input), newestShared)) continue;
  const options = [input, '--outFile', output, '-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];
  const { error } = await main(options, { stderr: process.stderr });
  if (error) process.exit(1);
  console.log(`${output}  ${statSync(output).size} bytes`);
}
