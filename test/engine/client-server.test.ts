import { afterEach, describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import { connect } from '../../src/engine/client';
import type { MapWords, Response, Tasks, TrainProgress, MapProgress } from '../../src/engine/protocol';
import { serve, type TaskTable } from '../../src/worker/server';

/** Client and server, joined by a real MessageChannel; only the tasks given can be asked. */
function join(tasks: Partial<TaskTable>) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serve(port2, tasks as TaskTable);
  return connect(port1);
}

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A promise and the function that fulfils it. */
function gate<T = void>() {
  let pass: (value: T) => void = () => undefined;
  const passed = new Promise<T>((resolve) => {
    pass = resolve;
  });
  return { pass, passed };
}

/** Long enough for every message under way to arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('results', () => {
  it('answers with what the task returned, each call with its own', async () => {
    const engine = join({
      finish: async ({ stopKey }) => {
        if (stopKey === 'slow') await settle();
        return { found: stopKey === 'slow' };
      },
    });
    const slow = engine.run('finish', { stopKey: 'slow' });
    const quick = engine.run('finish', { stopKey: 'quick' });
    expect(await Promise.all([slow, quick])).toEqual([{ found: true }, { found: false }]);
  });

  it('moves typed arrays: the worker gives its copy away', async () => {
    const counts = new Uint32Array([3, 2, 1]);
    const engine = join({ mapWords: () => ({ ...WORDS, counts }) });
    const result = await engine.run('mapWords', { vectors: { id: 'v' }, limit: 3, includeUnknown: false });
    expect([...result.counts]).toEqual([3, 2, 1]);
    expect(counts.byteLength).toBe(0);
  });

  it('moves one buffer once when two fields share it', async () => {
    const buffer = new ArrayBuffer(24);
    const indices = new Int32Array(buffer, 0, 3);
    const counts = new Uint32Array(buffer, 12, 3);
    indices.set([7, 8, 9]);
    counts.set([1, 2, 3]);
    const engine = join({ mapWords: () => ({ ...WORDS, indices, counts }) });
    const result = await engine.run('mapWords', { vectors: { id: 'v' }, limit: 3, includeUnknown: false });
    expect([...result.indices, ...result.counts]).toEqual([7, 8, 9, 1, 2, 3]);
  });
});

describe('progress', () => {
  it('arrives in order, before the result, and moves typed arrays too', async () => {
    const positions = new Float32Array([1, 2, 3]);
    const engine = join({
      fitMap: (_, { report }) => {
        report(tsneProgress(1, positions));
        report(tsneProgress(2, null));
        throw new Error('enough');
      },
    });
    const seen: MapProgress[] = [];
    const job = engine.run('fitMap', TSNE, { onProgress: (value) => seen.push(value) });
    await expect(job).rejects.toThrow('enough');
    expect(seen.map(({ iteration }) => iteration)).toEqual([1, 2]);
    expect([...seen[0]!.positions!]).toEqual([1, 2, 3]);
    expect(positions.byteLength).toBe(0);
  });

  it('needs no listener', async () => {
    const engine = join({
      trainClassifier: (_, { report }) => {
        report({ epoch: 1 } as TrainProgress);
        throw new Error('over');
      },
    });
    await expect(engine.run('trainClassifier', TRAIN)).rejects.toThrow('over');
  });
});

describe('failures', () => {
  it('arrive with the name and the message of the error', async () => {
    const engine = join({
      release: () => {
        throw new RangeError('refs: at most 3, got 4');
      },
    });
    await expect(engine.run('release', { refs: [] })).rejects.toMatchObject({
      name: 'RangeError',
      message: 'refs: at most 3, got 4',
    });
  });

  it('include a thrown value that is no error, and a result that cannot cross', async () => {
    const engine = join({
      release: () => Promise.reject(new DOMException('lost', 'NotReadableError')),
      finish: () => ({ found: true, why: () => 'functions cannot be sent' }),
    });
    await expect(engine.run('release', { refs: [] })).rejects.toMatchObject({ name: 'NotReadableError' });
    await expect(engine.run('finish', { stopKey: 'a' })).rejects.toMatchObject({ name: 'DataCloneError' });
  });

  it('of one call leave the others alone', async () => {
    const engine = join({
      release: () => {
        throw new Error('no');
      },
      finish: () => ({ found: true }),
    });
    const calls = [engine.run('release', { refs: [] }), engine.run('finish', { stopKey: 'a' })];
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('include params that cannot be sent', async () => {
    const engine = join({ release: () => ({ held: 0 }) });
    const refs = [{ id: 'a', look: () => 0 }];
    await expect(engine.run('release', { refs })).rejects.toMatchObject({ name: 'DataCloneError' });
    await expect(engine.run('release', { refs: [] })).resolves.toEqual({ held: 0 });
  });
});

describe('abort', () => {
  it('rejects at once with AbortError and reaches the task', async () => {
    const started = gate();
    const aborted = gate<string>();
    const engine = join({
      release: async (_, { signal }) => {
        started.pass();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        aborted.pass('told');
        return { held: 0 };
      },
    });
    const controller = new AbortController();
    const job = engine.run('release', { refs: [] }, { signal: controller.signal });
    await started.passed;
    controller.abort();
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
    expect(await aborted.passed).toBe('told');
  });

  it('drops a late result and late progress', async () => {
    const started = gate();
    const go = gate();
    const engine = join({
      fitMap: async (_, { report }) => {
        started.pass();
        await go.passed;
        report(tsneProgress(9, null));
        throw new Error('late');
      },
      finish: () => ({ found: true }),
    });
    const controller = new AbortController();
    const seen: MapProgress[] = [];
    const job = engine.run('fitMap', TSNE, {
      signal: controller.signal,
      onProgress: (value) => seen.push(value),
    });
    await started.passed;
    controller.abort();
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
    go.pass();
    await settle();
    expect(seen).toEqual([]);
    await expect(engine.run('finish', { stopKey: 'a' })).resolves.toEqual({ found: true });
  });

  it('before the call asks nothing of the worker', async () => {
    let asked = 0;
    const engine = join({ release: () => ({ held: ++asked }) });
    const job = engine.run('release', { refs: [] }, { signal: AbortSignal.abort() });
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
    await settle();
    expect(asked).toBe(0);
  });

  it('after the result does nothing', async () => {
    const controller = new AbortController();
    const engine = join({ release: () => ({ held: 4 }) });
    const result = await engine.run('release', { refs: [] }, { signal: controller.signal });
    controller.abort();
    expect(result).toEqual({ held: 4 });
  });
});

describe('a lost worker', () => {
  it('rejects everything under way, and every later call', async () => {
    const engine = join({ release: () => new Promise(() => undefined) });
    const jobs = [engine.run('release', { refs: [] }), engine.run('release', { refs: [] })];
    engine.lose('The worker ended: out of memory.');
    const lost = { name: 'WorkerLostError', message: 'The worker ended: out of memory.' };
    const outcomes = await Promise.allSettled(jobs);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: lost });
    await expect(engine.run('release', { refs: [] })).rejects.toMatchObject(lost);
  });

  it('may still answer: nobody listens', async () => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const engine = connect(port1);
    const outcome = engine.run('release', { refs: [] }).catch((error: unknown) => error);
    engine.lose('gone');
    port2.postMessage({ type: 'done', id: 1, value: { held: 1 } } satisfies Response);
    await settle();
    expect(await outcome).toMatchObject({ name: 'WorkerLostError', message: 'gone' });
  });
});

const WORDS: MapWords = {
  indices: new Int32Array(0),
  words: [],
  counts: new Uint32Array(0),
  logOdds: new Float32Array(0),
  majority: new Int32Array(0),
  classes: [],
  withoutDirection: 0,
  missing: [],
  source: { kind: 'classifier', run: 1, seed: 1, dimension: 16, engine: 'cpu' },
};

const TSNE: Tasks['fitMap']['params'] = {
  vectors: { id: 'v' },
  indices: new Int32Array([2, 3, 4]),
  options: SENTIMENT_16D.map,
  stopKey: 'map-1',
};

const TRAIN: Tasks['trainClassifier']['params'] = {
  dataset: { id: 'd' },
  model: SENTIMENT_16D.model,
  training: SENTIMENT_16D.training,
  runNumber: 1,
  from: null,
  stopKey: 'train-1',
};

const tsneProgress = (iteration: number, positions: Float32Array | null): MapProgress => ({
  phase: 'descent',
  prepared: 1,
  iteration,
  maxIter: 1000,
  positions,
  log: null,
});
