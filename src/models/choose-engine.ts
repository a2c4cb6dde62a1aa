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
 * WebAssembly, measured on the first batches of the data; else WebAssembly; else the CPU engine.
 * A named engine is taken as it is, or not at all.
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
  const sample = firstDocuments(setup, rows.subarray(0, MEASURE.warmUp * batchSize));
  const time = (engine: EngineName) =>
    measure(() => source.create(engine, sample), sample.labels.length, batchSize);
  const probe = await source.probe('webgl');
  if (!probe.available || probe.software || !probe.float32) {
    const because = probe.note || 'There is no graphics hardware that WebGL can use here.';
    return withoutWebgl(setup, source, because);
  }
  const onCpu = await time('webassembly');
  const onGpu = await time('webgl');
  if (onGpu === null) return withoutWebgl(setup, source, `WebGL failed on "${probe.device}".`);
  const other = onCpu === null ? 'WebAssembly is not available' : `${milliseconds(onCpu)} with WebAssembly`;
  const comparison = `a step takes ${milliseconds(onGpu)} on "${probe.device}", ${other}`;
  if (onCpu !== null && onCpu < onGpu)
    return withoutWebgl(setup, source, `It is faster here: ${comparison}.`);
  return { engine: await source.create('webgl', setup), reason: `Auto took WebGL: ${comparison}.` };
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

/** The same model over the documents `rows` alone, numbered from 0. */
function firstDocuments(setup: EngineSetup, rows: Uint32Array): EngineSetup {
  const { ids, offsets, length } = setup.sequences;
  const documents = Array.from(rows, (row) => ids.subarray(offsets[row], offsets[row + 1]));
  const starts = new Uint32Array(rows.length + 1);
  for (const [i, document] of documents.entries()) starts[i + 1] = starts[i]! + document.length;
  const tokens = new Int32Array(starts[rows.length]!);
  for (const [i, document] of documents.entries()) tokens.set(document, starts[i]);
  const labels = Uint16Array.from(rows, (row) => setup.labels[row]!);
  return { ...setup, sequences: { ids: tokens, offsets: starts, length }, labels };
}

/** Milliseconds per step over all documents of a small setup, the best of a few rounds; null when the engine fails. */
async function measure(
  create: () => Promise<ClassifierEngine>,
  documents: number,
  batchSize: number,
): Promise<number | null> {
  let engine: ClassifierEngine | null = null;
  try {
    engine = await create();
    const rows = Uint32Array.from({ length: documents }, (_, i) => i);
    await engine.train(rows, batchSize);
    let best = Infinity;
    for (let spent = 0, steps = 0; steps < MEASURE.batches && spent < MEASURE.ms;) {
      const start = performance.now();
      const batches = (await engine.train(rows, batchSize)).loss.length;
      const took = performance.now() - start;
      best = Math.min(best, took / batches);
      spent += took;
      steps += batches;
    }
    return best;
  } catch {
    return null;
  } finally {
    engine?.dispose();
  }
}

const milliseconds = (ms: number) => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
