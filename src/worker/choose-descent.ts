import type { MapEngine, MapEngineReport, TsneOptions } from '../data/projection';
import type { DescentStart, TsneDescent } from '../geometry/tsne-descent';
import { isOutOfMemory } from '../math/out-of-memory';
import { graphicsDescent, javascriptDescent, webassemblyDescent } from './descents';
import { lastingDescent } from './lasting-descent';
import { measureDescent } from './measure-descent';
import { pauseFor } from './pause';
import { findAdapter, GraphicsError, messageOf, type GraphicsAdapter } from './webgpu/device';

/** Between these numbers of points the forces of all pairs may pay. */
const FEWEST_FOR_GRAPHICS = 3000;
const MOST_FOR_GRAPHICS = 30_000;

/** How descents are made; tests put others in their place. */
export interface DescentSource {
  readonly create: Readonly<Record<MapEngine, (start: DescentStart) => Promise<TsneDescent>>>;
  readonly findAdapter: () => Promise<Pick<GraphicsAdapter, 'name' | 'software'> | null>;
  /** Milliseconds of an iteration. */
  readonly measure: typeof measureDescent;
}

export interface DescentChoice {
  readonly descent: TsneDescent;
  /** What moves the points now, and why. */
  readonly report: () => MapEngineReport;
}

const descents: DescentSource = {
  create: { webgpu: graphicsDescent, webassembly: webassemblyDescent, javascript: javascriptDescent },
  findAdapter,
  measure: measureDescent,
};

/**
 * The descent that a map asks for, at its start.
 *
 * `auto` takes WebGPU where there is a graphics card, the points are 3,000 … 30,000, and an iteration on them is faster
 * than by WebAssembly, measured on both; else WebAssembly. A named engine is taken where it can be had. WebGPU gives
 * way to WebAssembly, WebAssembly to JavaScript, also when the card fails on the way.
 *
 * @param signal Ends the measuring.
 * @throws OutOfMemoryError when the points do not fit.
 */
export async function chooseDescent(
  start: DescentStart,
  wanted: TsneOptions['engine'],
  signal: AbortSignal,
  source: DescentSource = descents,
): Promise<DescentChoice> {
  if (wanted === 'javascript') return taken(await source.create.javascript(start), 'You chose JavaScript.');
  if (wanted === 'webassembly') return onProcessor(start, 'You chose WebAssembly.', source);
  try {
    const verdict = wanted === 'webgpu' ? asAsked(start) : await judge(start, signal, source);
    if (verdict.graphics) return await onGraphics(start, verdict.why, source);
    return await onProcessor(start, verdict.why, source);
  } catch (error) {
    if (!(error instanceof GraphicsError)) throw error;
    return onProcessor(
      start,
      `WebGPU could not begin, and WebAssembly took its place. ${error.message}`,
      source,
    );
  }
}

interface Verdict {
  readonly graphics: boolean;
  readonly why: string;
}

const pointsOf = ({ positions }: DescentStart) => positions.length / 4;

function asAsked(start: DescentStart): Verdict {
  if (pointsOf(start) <= MOST_FOR_GRAPHICS) return { graphics: true, why: 'You chose WebGPU.' };
  return { graphics: false, why: `You chose WebGPU, but ${TOO_MANY} WebAssembly took its place.` };
}

/** What Auto takes. */
async function judge(start: DescentStart, signal: AbortSignal, source: DescentSource): Promise<Verdict> {
  const against = (reason: string) => ({ graphics: false, why: `Auto took WebAssembly: ${reason}` });
  if (pointsOf(start) < FEWEST_FOR_GRAPHICS) {
    return against(`a graphics card gains nothing below ${count(FEWEST_FOR_GRAPHICS)} words.`);
  }
  if (pointsOf(start) > MOST_FOR_GRAPHICS) return against(TOO_MANY);
  const adapter = await source.findAdapter();
  if (!adapter) return against('this browser gives WebGPU no graphics card.');
  if (adapter.software)
    return against(`the only WebGPU adapter, "${adapter.name}", computes on the processor.`);
  const pause = pauseFor(signal);
  const processor = await source.measure(source.create.webassembly, start, pause).catch((error: unknown) => {
    if (isOutOfMemory(error) || signal.aborted) throw error;
    return null;
  });
  const graphics = await source.measure(source.create.webgpu, start, pause);
  const times = `an iteration takes ${milliseconds(graphics)} on "${adapter.name}"`;
  if (processor === null) {
    return { graphics: true, why: `Auto took WebGPU: ${times}, and WebAssembly cannot start here.` };
  }
  const comparison = `${times}, ${milliseconds(processor)} by WebAssembly.`;
  return graphics < processor
    ? { graphics: true, why: `Auto took WebGPU: ${comparison}` }
    : against(comparison);
}

/** WebAssembly, or JavaScript where it cannot start. */
async function onProcessor(start: DescentStart, why: string, source: DescentSource): Promise<DescentChoice> {
  try {
    return taken(await source.create.webassembly(start), why);
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    const instead = `WebAssembly could not start, so JavaScript took its place: ${messageOf(error)}`;
    return taken(await source.create.javascript(start), `${why} ${instead}`);
  }
}

async function onGraphics(start: DescentStart, why: string, source: DescentSource): Promise<DescentChoice> {
  let reason = why;
  const replace = async (from: DescentStart, failure: string) => {
    const next = await onProcessor(
      from,
      `WebGPU gave up on the way, and WebAssembly went on. ${failure}`,
      source,
    );
    reason = next.report().why;
    return next.descent;
  };
  const descent = lastingDescent(await source.create.webgpu(start), start, replace);
  return taken(descent, () => reason);
}

function taken(descent: TsneDescent, why: string | (() => string)): DescentChoice {
  const report = () => ({
    engine: descent.engine,
    device: descent.device,
    why: typeof why === 'string' ? why : why(),
  });
  return { descent, report };
}

const count = (n: number) => n.toLocaleString('en');
const milliseconds = (ms: number) => (ms === Infinity ? 'too long to be timed' : `${ms.toPrecision(2)} ms`);
const TOO_MANY = `above ${count(MOST_FOR_GRAPHICS)} words all pairs are too many for a graphics card.`;
