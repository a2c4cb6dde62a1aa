import { describe, expect, it } from 'vitest';
import { probeWebgl, selfCheckWebgl, type PrecisionDevice } from '../../../src/models/webgl/probe';
import { isSoftwareRenderer } from '../../../src/models/webgl/renderer';

const exact: PrecisionDevice = {
  gather: async (table, ids) =>
    Float32Array.from(
      [...ids].flatMap((id) => [...table.data.subarray(id * table.columns, (id + 1) * table.columns)]),
    ),
  update: async (weights, relative) => weights.map((w) => w * (1 - relative)),
};

const half = (x: number) => {
  const step = 2 ** (Math.floor(Math.log2(Math.abs(x))) - 10);
  return Math.round(x / step) * step;
};

describe('selfCheckWebgl', () => {
  it('passes an exact device', async () => {
    expect(await selfCheckWebgl(exact)).toMatchObject({ float32: true });
  });

  it('fails a device that cannot tell row 2,049 from its neighbour', async () => {
    const gather: PrecisionDevice['gather'] = (table, ids) => exact.gather(table, ids.map(half));
    const check = await selfCheckWebgl({ ...exact, gather });
    expect(check.float32).toBe(false);
    expect(check.note).toContain('looking up row 2049 gave 8201 instead of 8197');
  });

  it('fails a device that takes the last row for another', async () => {
    const gather: PrecisionDevice['gather'] = (table, ids) =>
      exact.gather(
        table,
        ids.map((id) => Math.min(id, 4095)),
      );
    expect((await selfCheckWebgl({ ...exact, gather })).note).toContain('looking up row 9999');
  });

  it('fails a device whose weights do not feel a small update', async () => {
    const update: PrecisionDevice['update'] = async (weights) => weights.map(half);
    expect(await selfCheckWebgl({ ...exact, update })).toMatchObject({
      float32: false,
      note: expect.stringContaining('one part in 10,000') as string,
    });
  });
});

describe('probeWebgl', () => {
  const renderer = 'ANGLE (Intel, Intel(R) UHD Graphics)';
  const load = () => selfCheckWebgl(exact);

  it('offers graphics hardware that passes the check', async () => {
    expect(await probeWebgl({ load, find: () => renderer })).toEqual({
      engine: 'webgl',
      available: true,
      device: renderer,
      software: false,
      float32: true,
      note: 'Lookups and updates are exact to 32 bits.',
      library: 'TensorFlow.js 4.22.0',
    });
  });

  it('does not offer hardware that fails it', async () => {
    const failing = { ...exact, gather: async () => new Float32Array(12) };
    const probe = await probeWebgl({ load: () => selfCheckWebgl(failing), find: () => renderer });
    expect(probe).toMatchObject({ available: false, float32: false, device: renderer });
    expect(probe.note).toContain('looking up row 0');
  });

  it('names a software renderer without loading the library', async () => {
    let loaded = false;
    const find = () => 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)';
    const probe = await probeWebgl({
      find,
      load: () => {
        loaded = true;
        return load();
      },
    });
    expect(probe).toMatchObject({ available: true, software: true });
    expect(loaded).toBe(false);
  });

  it('says so where there is no WebGL 2', async () => {
    expect(await probeWebgl({ load, find: () => null })).toMatchObject({
      available: false,
      note: 'This browser gives no WebGL 2 context that draws 32-bit numbers here.',
    });
    expect(await probeWebgl({ load })).toMatchObject({ available: false });
  });

  it('turns a failing start into a note', async () => {
    const fail = () => Promise.reject(new Error('no driver'));
    const probe = await probeWebgl({ load: fail, find: () => renderer });
    expect(probe).toMatchObject({ available: false, note: 'WebGL failed its start: no driver' });
  });
});

it.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', true],
  ['Apple Software Renderer', true],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)', false],
  ['Apple GPU', false],
  ['Mali-G78', false],
])('%s: software %s', (name, software) => {
  expect(isSoftwareRenderer(name)).toBe(software);
});
