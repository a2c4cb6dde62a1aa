import type { EngineName, EngineProbe } from '../data/classifier';
import type { TrainingOptions } from '../data/recipe';
import { checkSetup } from './check-setup';
import type { ClassifierEngine, EngineSetup } from './classifier-engine';
import { createCpuEngine } from './cpu-engine';
import { warmUpWebassembly } from './warm-up';
import { createWebassemblyEngine, WEBASSEMBLY_DEVICE, WEBASSEMBLY_LIBRARY } from './webassembly-engine';
import { probeWebgl } from './webgl/probe';

/** How engines are found and made; tests put others in their place. */
export interface EngineSource {
  /** Finds out, and never rejects: what fails becomes the probe's note. */
  readonly probe: (engine: EngineName) => Promise<EngineProbe>;
  readonly create: (engine: EngineName, setup: EngineSetup) => Promise<ClassifierEngine>;
}

export interface EngineChoice {
  readonly engine: ClassifierEngine;
  /** One sentence: why this one. */
  readonly reason: string;
}

/** What a measurement may use up: batches to warm up, batches to time, and milliseconds of timing. */
const MEASURE = { warmUp: 6, batches: 24, ms: 250 } as const;

let webgl: Promise<EngineProbe> | null = null;

/** The engines of this browser. WebGL is probed once; TensorFlow.js is loaded only where it could be of use. */
export const engines: EngineSource = {
  probe(engine) {
    if (engine === 'webgl') return (webgl ??= probeWebgl());
    return engine === 'webassembly' ? probeWebassembly() : Promise.resolve(CPU_PROBE);
  },
  async create(engine, setup) {
    if (engine === 'webgl') return (await import('./webgl/webgl-engine')).createWebglEngine(setup);
    return engine === 'webassembly' ? createWebassemblyEngine(setup) : createCpuEngine(setup);
  },
};

const CPU_PROBE: EngineProbe = {
  engine: 'cpu',
  available: true,
  device: 'plain TypeScript, 1 thread',
  software: true,
  float32: true,
  note: 'Runs everywhere; right, but many times slower than WebAssembly.',
  library: 'none',
};

/** Whether the kernel starts here; it is warmed up on the way. */
async function probeWebassembly(): Promise<EngineProbe> {
  const found = (available: boolean, note: string): EngineProbe => ({
    engine: 'webassembly',
    available,
    device: WEBASSEMBLY_DEVICE,
    software: true,
    float32: true,
    note,
    library: WEBASSEMBLY_LIBRARY,
  });
  try {
    await warmUpWebassembly();
    return found(true, 'The kernel started and trained a small model.');
  } catch (error) {
    return found(
      false,
      `WebAssembly failed its start: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * The engine that a training asks for, made and ready.
 *
 * `auto` takes WebGL where graphics hardware passed the self-check and a step takes no longer than with
 * WebAssembly, measured on the first batches of the data; else WebAssembly; else the CPU engine. A named engine
 * is taken as it is, or not at all.
 *
 * @throws RangeError when the setup does not fit together; Error when a named engine is not available here.
 */
export async function chooseEngine(
  asked: TrainingOptions['engine'],
  setup: EngineSetup,
  rows: Uint32Array,
  batchSize: number,
  source: EngineSource = engines,
): Promise<EngineChoice> {
  checkSetup(setup);
  if (asked !== 'auto') return takeNamed(asked, setup, source);
  const probe = await source.probe('webgl');
  if (!probe.available || probe.software || !probe.float32) {
    return withoutWebgl(
      setup,
      source,
      probe.note || 'There is no graphics hardware that WebGL can use here.',
    );
  }
  const time = (engine: EngineName) => measure(() => source.create(engine, setup), rows, batchSize);
  const [onGpu, onCpu] = [await time('webgl'), await time('webassembly')];
  if (onGpu === null) return withoutWebgl(setup, source, `WebGL failed on "${probe.device}".`);
  const comparison = `a step takes ${milliseconds(onGpu)} on "${probe.device}"`;
  if (onCpu === null || onGpu <= onCpu) {
    const other = onCpu === null ? 'WebAssembly is not available' : `${milliseconds(onCpu)} with WebAssembly`;
    return {
      engine: await source.create('webgl', setup),
      reason: `Auto took WebGL: ${comparison}, ${other}.`,
    };
  }
  return withoutWebgl(
    setup,
    source,
    `It is faster here: ${comparison}, ${milliseconds(onCpu)} with WebAssembly.`,
  );
}

/** WebAssembly, or the CPU engine where it cannot start. `because` says why not WebGL. */
export async function withoutWebgl(
  setup: EngineSetup,
  source: EngineSource,
  because: string,
): Promise<EngineChoice> {
  const probe = await source.probe('webassembly');
  if (probe.available) {
    return { engine: await source.create('webassembly', setup), reason: `Auto took WebAssembly. ${because}` };
  }
  return {
    engine: await source.create('cpu', setup),
    reason: `Auto took plain TypeScript, which is slow. ${because} ${probe.note}`,
  };
}

async function takeNamed(asked: EngineName, setup: EngineSetup, source: EngineSource): Promise<EngineChoice> {
  const probe = await source.probe(asked);
  if (!probe.available) {
    throw new Error(
      `The ${NAMES[asked]} engine is not available here: ${probe.note} Choose the engine Auto.`,
    );
  }
  return { engine: await source.create(asked, setup), reason: `You chose ${NAMES[asked]}.` };
}

const NAMES: Record<EngineName, string> = { webgl: 'WebGL', webassembly: 'WebAssembly', cpu: 'CPU' };

/** Milliseconds per step on the first batches of `rows`; null when the engine fails. */
async function measure(
  create: () => Promise<ClassifierEngine>,
  rows: Uint32Array,
  batchSize: number,
): Promise<number | null> {
  let engine: ClassifierEngine | null = null;
  try {
    engine = await create();
    const slice = (batches: number) => rows.subarray(0, batches * batchSize);
    await engine.train(slice(MEASURE.warmUp), batchSize);
    const start = performance.now();
    let steps = 0;
    while (steps < MEASURE.batches && performance.now() - start < MEASURE.ms) {
      steps += (await engine.train(slice(MEASURE.warmUp), batchSize)).loss.length;
    }
    return (performance.now() - start) / steps;
  } catch {
    return null;
  } finally {
    engine?.dispose();
  }
}

const milliseconds = (ms: number) => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
