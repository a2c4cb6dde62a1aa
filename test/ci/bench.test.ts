import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clusteredVectors } from '../bench/inputs/clustered-vectors';
import { bytesOf } from '../bench/numbers';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'firth-bench-'));
  writeFileSync(join(folder, 'X.f32'), bytesOf(clusteredVectors(50, 6).data));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as outside scripts give it, from a folder of their own. */
function bench(line: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), '.ci/bench.mjs'), ...line.split(' ')],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'test' } },
  );
  return { status, stdout, stderr };
}

it('maps the rows of a file and writes the positions and the figures', () => {
  const line =
    'tsne --input X.f32 --dimensions 6 --components 2 --perplexity 9 --iterations 250 --seed 3 --output Y.f32 --threads 1 --json F.json';
  expect(bench(line)).toMatchObject({ status: 0 });
  expect(statSync(join(folder, 'Y.f32')).size).toBe(50 * 2 * 4);
  expect(JSON.parse(readFileSync(join(folder, 'F.json'), 'utf8'))).toMatchObject({
    seconds: expect.any(Number),
    secondsNeighbors: expect.any(Number),
    kl: expect.any(Number),
    iterations: 250,
    workload: 'tsne',
    parameters: { input: 'X.f32', perplexity: 9, seed: 3 },
    machine: { runtime: `Node.js ${process.versions.node}, relaxed SIMD` },
  });
});

it('prints nothing but JSON on standard output when asked to', () => {
  const { status, stdout } = bench(
    'neighbors --input X.f32 --dimensions 6 --queries 5 --k 3 --output I.i32 --json -',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ secondsPerQuery: expect.any(Number), rows: 50 });
  expect(statSync(join(folder, 'I.i32')).size).toBe(5 * 3 * 4);
});

it('ends with status 2 and one sentence when something else must be asked for', () => {
  const { status, stdout, stderr } = bench('tsne --input none.f32');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /^The input .*none\.f32 cannot be read \(ENOENT\); name a file that is there\.$/,
  );
});
