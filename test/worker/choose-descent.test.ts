import { describe, expect, it } from 'vitest';
import type { MapEngine } from '../../src/data/projection';
import { OutOfMemoryError } from '../../src/math/out-of-memory';
import { chooseDescent, type DescentSource } from '../../src/worker/choose-descent';
import { GraphicsError } from '../../src/worker/webgpu/device';
import { fakeDescent, startOf, type FakeDescent } from '../support/fake-descent';

const { signal } = new AbortController();

interface Machine {
  /** What making the descent throws. */
  readonly failing?: Partial<Record<MapEngine, Error>>;
  readonly adapter?: { readonly name: string; readonly software: boolean } | null;
  /** Milliseconds of an iteration. */
  readonly times?: Partial<Record<MapEngine, number>>;
}

function machine({ failing = {}, adapter = { name: 'acme ray', software: false }, times = {} }: Machine) {
  const made: FakeDescent[] = [];
  const measured: MapEngine[] = [];
  const create = (engine: MapEngine) => async (start: FakeDescent['start']) => {
    const error = failing[engine];
    if (error) throw error;
    const descent = fakeDescent(start, engine);
    made.push(descent);
    return descent;
  };
  const source: DescentSource = {
    create: {
      webgpu: create('webgpu'),
      webassembly: create('webassembly'),
      javascript: create('javascript'),
    },
    findAdapter: async () => adapter,
    measure: async (make, start) => {
      const { engine } = await make(start);
      made.pop();
      measured.push(engine);
      return times[engine] ?? 1;
    },
  };
  const choose = (wanted: MapEngine | 'auto', n = 5000) => chooseDescent(startOf(n), wanted, signal, source);
  return { choose, made, measured };
}

describe('Auto', () => {
  it.each([
    ['no words enough', {}, 2999, 'a graphics card gains nothing below 3,000 words.'],
    ['too many words', {}, 30_001, 'above 30,000 words all pairs are too many for a graphics card.'],
    ['no adapter', { adapter: null }, 5000, 'this browser gives WebGPU no graphics card.'],
    [
      'an adapter in software',
      { adapter: { name: 'google swiftshader', software: true } },
      5000,
      'the only WebGPU adapter, "google swiftshader", computes on the processor.',
    ],
  ])('takes WebAssembly without measuring: %s', async (_, given, n, reason) => {
    const { choose, measured } = machine(given);
    expect((await choose('auto', n)).report()).toEqual({
      engine: 'webassembly',
      device: 'webassembly device',
      why: `Auto took WebAssembly: ${reason}`,
    });
    expect(measured).toEqual([]);
  });

  it('takes the faster one of both, and begins it from the start', async () => {
    const fast = machine({ times: { webgpu: 0.412, webassembly: 3.2 } });
    const choice = await fast.choose('auto');
    expect(choice.report()).toEqual({
      engine: 'webgpu',
      device: 'webgpu device',
      why: 'Auto took WebGPU: an iteration takes 0.41 ms on "acme ray", 3.2 ms by WebAssembly.',
    });
    expect(fast.made).toHaveLength(1);
    expect(fast.made[0]!.calls).toEqual([]);
    const slow = machine({ times: { webgpu: 9, webassembly: 3.2 } });
    expect((await slow.choose('auto')).report()).toMatchObject({
      engine: 'webassembly',
      why: 'Auto took WebAssembly: an iteration takes 9.0 ms on "acme ray", 3.2 ms by WebAssembly.',
    });
    const endless = machine({ times: { webgpu: Infinity, webassembly: 12 } });
    expect((await endless.choose('auto')).report()).toMatchObject({
      engine: 'webassembly',
      why: 'Auto took WebAssembly: an iteration takes too long to be timed on "acme ray", 12 ms by WebAssembly.',
    });
  });

  it('takes WebAssembly where the card fails in the measuring', async () => {
    const { choose } = machine({ failing: { webgpu: new GraphicsError('It melted.') } });
    expect((await choose('auto')).report()).toMatchObject({
      engine: 'webassembly',
      why: 'WebGPU could not begin, and WebAssembly took its place. It melted.',
    });
  });

  it('takes the card where WebAssembly is barred', async () => {
    const { choose } = machine({ failing: { webassembly: new Error('barred by policy') } });
    expect((await choose('auto')).report()).toMatchObject({
      engine: 'webgpu',
      why: 'Auto took WebGPU: an iteration takes 1.0 ms on "acme ray", and WebAssembly cannot start here.',
    });
  });
});

describe('an engine asked for', () => {
  it.each([
    ['webgpu', 'You chose WebGPU.'],
    ['webassembly', 'You chose WebAssembly.'],
    ['javascript', 'You chose JavaScript.'],
  ] as const)('is taken: %s', async (engine, why) => {
    const { choose, measured } = machine({});
    expect((await choose(engine, 100)).report()).toMatchObject({ engine, why });
    expect(measured).toEqual([]);
  });

  it('gives way to WebAssembly where there are too many words for a card', async () => {
    expect((await machine({}).choose('webgpu', 30_001)).report()).toMatchObject({
      engine: 'webassembly',
      why: 'You chose WebGPU, but above 30,000 words all pairs are too many for a graphics card. WebAssembly took its place.',
    });
  });

  it('gives way to JavaScript where WebAssembly cannot start', async () => {
    const { choose } = machine({ failing: { webassembly: new Error('barred by policy') } });
    expect((await choose('webassembly')).report()).toMatchObject({
      engine: 'javascript',
      why: 'You chose WebAssembly. WebAssembly could not start, so JavaScript took its place: barred by policy',
    });
  });

  it('does not hide a want of memory', async () => {
    const { choose } = machine({ failing: { webassembly: new OutOfMemoryError('no more') } });
    await expect(choose('webassembly')).rejects.toThrow('no more');
    await expect(choose('auto')).rejects.toThrow('no more');
  });
});

it('goes on by WebAssembly when the card fails on the way, and says so', async () => {
  const { choose, made } = machine({});
  const { descent, report } = await choose('webgpu');
  const step = { exaggeration: 1, learningRate: 1, momentum: 0 };
  const pause = () => undefined;
  await descent.advance(50, step, pause);
  await descent.measure(pause);
  descent.restart();
  await descent.advance(7, step, pause);
  made[0]!.failure = new GraphicsError('It melted.');
  await descent.advance(3, step, pause);
  expect(report()).toEqual({
    engine: 'webassembly',
    device: 'webassembly device',
    why: 'WebGPU gave up on the way, and WebAssembly went on. It melted.',
  });
  const [card, processor] = made;
  expect(card!.calls.at(-1)).toBe('close');
  expect(processor!.start.positions[0]).toBe(50);
  expect(processor!.calls).toEqual(['advance 7', 'advance 3']);
  expect((await descent.positions())[0]).toBe(60);
  descent.close();
  expect(processor!.calls.at(-1)).toBe('close');
});

it.each(['measure', 'positions'] as const)('makes the lost iterations again before %s', async (call) => {
  const { choose, made } = machine({});
  const { descent } = await choose('webgpu');
  const pause = () => undefined;
  await descent.advance(4, { exaggeration: 1, learningRate: 1, momentum: 0 }, pause);
  made[0]!.failure = new GraphicsError('It melted.');
  await descent[call](pause);
  expect(made[1]!.calls).toEqual(['advance 4', call]);
  expect((await descent.positions())[0]).toBe(4);
});

it('passes on what is no failure of the card', async () => {
  const { choose, made } = machine({});
  const { descent } = await choose('webgpu');
  made[0]!.failure = new DOMException('aborted', 'AbortError');
  await expect(descent.measure(() => undefined)).rejects.toThrow('aborted');
  expect(made).toHaveLength(1);
});
