import { expect, it } from 'vitest';
import type { MapEngine, TsneOptions } from '../../src/data/projection';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { MapProgress } from '../../src/engine/protocol';
import { provideCompiledKernels } from '../../src/worker/kernels';
import { keep } from '../../src/worker/store';
import { fitTsne } from '../../src/worker/tasks/fit-tsne';
import { probeMapEngines } from '../../src/worker/tasks/probe-map-engines';
import { openGraphics } from '../../src/worker/webgpu/device';
import { keyedVectorsOf, vocabularyOf } from '../support/keyed-vectors';
import { clusteredMatrix } from '../support/random-matrix';

provideCompiledKernels();

const ROWS = 202;
const X = clusteredMatrix(ROWS, 6, 5, 1);
const words = Object.fromEntries(Array.from({ length: ROWS - 2 }, (_, i) => [`w${i}`, ROWS - i]));
const rows = Array.from({ length: ROWS }, (_, i) => [...X.data.subarray(6 * i, 6 * (i + 1))]);
const vectors = keep('vectors', keyedVectorsOf(vocabularyOf(words), rows));
const indices = Int32Array.from({ length: ROWS - 2 }, (_, i) => i + 2);
const options: TsneOptions = { ...SENTIMENT_16D.map, perplexity: 15, maxIter: 300 };

async function fit(engine: TsneOptions['engine'], report: (value: MapProgress) => unknown = () => undefined) {
  const { signal } = new AbortController();
  const context = { signal, report: (value: MapProgress) => void report(value) };
  return fitTsne({ vectors, indices, options: { ...options, engine }, stopKey: 'map' }, context);
}

it('ends at the same divergence on every engine', async () => {
  const reached: number[] = [];
  for (const engine of ['webassembly', 'webgpu', 'javascript'] satisfies MapEngine[]) {
    const { log, positions } = await fit(engine);
    expect(log).toMatchObject({ iteration: 300, stop: 'iterations', engine: { engine } });
    expect(positions.every(Number.isFinite)).toBe(true);
    reached.push(log.kl!);
  }
  for (const kl of reached) expect(kl / reached[0]!).toBeCloseTo(1, 1);
});

it('gives the same bytes again on WebGPU', async () => {
  expect((await fit('webgpu')).positions).toEqual((await fit('webgpu')).positions);
});

it('does not take software for a graphics card', async () => {
  const { engines } = await probeMapEngines(
    {},
    { signal: new AbortController().signal, report: () => undefined },
  );
  expect(engines[0]).toMatchObject({
    engine: 'webgpu',
    available: true,
    note: 'It computes on the processor, where WebAssembly is faster.',
  });
  const { log } = await fit('auto');
  expect(log.engine).toMatchObject({ engine: 'webassembly' });
});

it('goes on by WebAssembly when the card is lost on the way, and says so', async () => {
  let lost = false;
  const { log, positions } = await fit('webgpu', async ({ iteration }) => {
    if (lost || iteration < 100) return;
    lost = true;
    (await openGraphics()).device.destroy();
  });
  expect(lost).toBe(true);
  expect(log).toMatchObject({ iteration: 300, stop: 'iterations', engine: { engine: 'webassembly' } });
  expect(log.engine!.why).toMatch(
    /^WebGPU gave up on the way, and WebAssembly went on\. The graphics card "/,
  );
  expect(positions.every(Number.isFinite)).toBe(true);
  const { log: undisturbed } = await fit('webassembly');
  expect(log.kl! / undisturbed.kl!).toBeCloseTo(1, 1);
});
