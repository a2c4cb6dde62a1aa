import { env } from '@tensorflow/tfjs-core';
import { expect, it, vi } from 'vitest';
import { openDevice } from '../../../src/models/webgl/device';
import { findRenderer, probeWebgl, selfCheckWebgl } from '../../../src/models/webgl/probe';
import { createWebglEngine } from '../../../src/models/webgl/webgl-engine';
import { allRows, randomSetup } from '../engines';
import { setupOf, variants } from '../golden';

const all = allRows(40);

it('finds the renderer and passes the self-check, with more rows than a texture has lines', async () => {
  expect(findRenderer()).toBe((await openDevice()).renderer);
  expect(await probeWebgl()).toMatchObject({ engine: 'webgl', available: true });
  expect(await selfCheckWebgl(undefined, 40_000)).toMatchObject({ float32: true });
});

it('fails the self-check on 16-bit textures', async () => {
  env().set('WEBGL_RENDER_FLOAT32_ENABLED', false);
  try {
    expect(await selfCheckWebgl()).toMatchObject({ float32: false });
  } finally {
    env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);
  }
});

it('holds no more tensors after five trainings than after one, and none after dispose', async () => {
  const start = await createWebglEngine(randomSetup({}, 40));
  start.dispose();
  const empty = start.tensors();
  const held: number[] = [];
  for (let training = 0; training < 5; training++) {
    const engine = await createWebglEngine(randomSetup({}, 40));
    for (let epoch = 0; epoch < 3; epoch++) await engine.train(all, 16);
    await engine.evaluate(all);
    await engine.weights();
    held.push(engine.tensors());
    engine.dispose();
    expect(engine.tensors()).toBe(empty);
  }
  expect(new Set(held).size).toBe(1);
  expect(held[0]).toBeGreaterThan(empty);
});

it('reads back once per call and draws as often for a large vocabulary as for a small one', async () => {
  const { gl } = await openDevice();
  const reads = vi.spyOn(gl, 'readPixels');
  const draws = vi.spyOn(gl, 'drawElements');
  const count = async (vocabularySize: number) => {
    const engine = await createWebglEngine(randomSetup({ vocabularySize }, 40));
    await engine.train(all, 8);
    reads.mockClear();
    draws.mockClear();
    await engine.train(all, 8);
    const counted = { reads: reads.mock.calls.length, draws: draws.mock.calls.length };
    engine.dispose();
    return counted;
  };
  const small = await count(100);
  expect(small.reads).toBe(1);
  expect(await count(5000)).toEqual(small);
  vi.restoreAllMocks();
});

it('rejects the pending call with a plain sentence when the context is lost, and starts again afterwards', async () => {
  const engine = await createWebglEngine(randomSetup({}, 40));
  await engine.train(all, 16);
  const { gl } = await openDevice();
  const pending = engine.train(all, 16);
  gl.getExtension('WEBGL_lose_context')!.loseContext();
  await expect(pending).rejects.toMatchObject({
    name: 'ContextLostError',
    message: expect.stringContaining('lost its connection to the graphics card') as string,
  });
  await expect(engine.evaluate(all)).rejects.toMatchObject({ name: 'ContextLostError' });
  await expect(engine.weights()).rejects.toMatchObject({ name: 'ContextLostError' });

  const next = await createWebglEngine(randomSetup({}, 40));
  const { loss } = await next.train(all, 16);
  expect(loss[0]).toBeGreaterThan(0.1);
  engine.dispose();
  const held = next.tensors();
  next.dispose();
  expect(next.tensors()).toBe(held - 5);
  const fresh = await createWebglEngine(randomSetup({}, 40));
  expect(fresh.tensors()).toBe(held);
  fresh.dispose();
});

it('runs in a worker on an OffscreenCanvas', async () => {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.terminate();
  const engine = await createWebglEngine(setupOf(variants[0]!).setup);
  expect(answer).toEqual(await engine.train(all, 16));
  engine.dispose();
});
