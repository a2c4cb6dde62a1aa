// Compiles each kernel of src/math/wasm/assembly to .wasm files beside the folder, when its source is newer.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { main } from 'assemblyscript/asc';

const source = 'src/math/wasm/assembly';
const target = 'src/math/wasm/compiled';
/** Parts that kernels share, beside those in folders; a kernel is every other file. */
const shared = new Set(['memory.ts', 'simd.ts']);

/** What a build asks of the machine beyond 128-bit SIMD; named in the file: `tsne.threads.relaxed.wasm`. */
const features = {
  relaxed: ['--enable', 'relaxed-simd'],
  threads: ['--enable', 'threads', '--importMemory', '--sharedMemory', '--maximumMemory', '65536'],
};
/** v128 is exchanged between the files of a kernel only, never with JavaScript. */
const quiet = ['--disableWarning', '112'];
/** Builds besides the plain one, of the kernels that gain by them. */
const builds = {
  neighbors: [['relaxed']],
  'neighbor-graph': [['relaxed']],
  tsne: [['relaxed'], ['threads'], ['threads', 'relaxed']],
};

mkdirSync(target, { recursive: true });
const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const files = readdirSync(source).filter((name) => name.endsWith('.ts'));
const parts = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && (shared.has(name) || dirname(name) !== '.'),
);
const newestShared = Math.max(
  modified('.ci/kernels.mjs'),
  ...parts.map((name) => modified(join(source, name))),
);

for (const file of files.filter((name) => !shared.has(name))) {
  const input = join(source, file);
  const kernel = basename(file, '.ts');
  for (const build of [[], ...(builds[kernel] ?? [])]) {
    const output = join(target, [kernel, ...build, 'wasm'].join('.'));
    if (modified(output) > Math.max(modified(input), newestShared)) continue;
    const asked = build.flatMap((feature) => features[feature]);
    const options = [
      input,
      '--outFile',
      output,
      '-O3',
      '--runtime',
      'stub',
      '--noAssert',
      '--enable',
      'simd',
      ...quiet,
    ];
    const { error } = await main([...options, ...asked], { stderr: process.stderr });
    if (error) process.exit(1);
    console.log(`${output}  ${statSync(output).size} bytes`);
  }
}
