import type { EngineReport } from '../data/classifier';
import type { TrainProgress } from '../engine/protocol';
import { engines, withoutWebgl, type EngineChoice } from '../models/choose-engine';
import type { EngineSetup } from '../models/classifier-engine';
import { createFit, finishFit, stepFit, type Fit, type FitOptions } from '../models/fit';
import { breathe } from './breathe';

/** Milliseconds between two breaths; on the GPU most of it is waiting. */
const SLICE = { webgl: 50, webassembly: 20, cpu: 20 } as const;
const REPORT_EVERY = 100;

/** What a training needs besides an engine. */
export interface TrainingJob {
  readonly setup: EngineSetup;
  readonly options: Omit<FitOptions, 'engine'>;
  /** Whether another engine may be taken when the graphics context is lost. */
  readonly auto: boolean;
  readonly stopped: () => boolean;
  readonly signal: AbortSignal;
  readonly report: (progress: TrainProgress) => void;
}

/**
 * Trains to the end, to a stop or to an abort, with progress at most ten times a second, and disposes of the engine.
 * When the browser takes the graphics context away and the engine is free to choose, training starts again from
 * the initial weights without WebGL.
 *
 * @throws AbortError after an abort; whatever the engine throws.
 */
export async function fitWithRestart(job: TrainingJob, choice: EngineChoice) {
  try {
    return await fitAll(job, choice);
  } catch (error) {
    const lost = error instanceof Error && error.name === 'ContextLostError';
    if (!job.auto || !lost) throw error;
    const because =
      'The browser lost the graphics card in mid-training, so training started again from the recipe.';
    return await fitAll(job, await withoutWebgl(job.setup, engines, because));
  }
}

async function fitAll({ options, stopped, signal, report }: TrainingJob, { engine, reason }: EngineChoice) {
  try {
    const fit = createFit({ ...options, engine });
    const described = (): EngineReport => ({
      engine: engine.name,
      device: engine.device,
      reason,
      msPerStep: fit.msPerStep,
      float32: engine.float32,
      library: engine.library,
      tensors: engine.tensors(),
    });
    report(progressOf(fit, 'preparing', described()));
    let reported = performance.now();
    while (fit.phase !== 'ended' && !stopped()) {
      await stepFit(fit, SLICE[engine.name]);
      await breathe();
      signal.throwIfAborted();
      if (performance.now() - reported < REPORT_EVERY) continue;
      reported = performance.now();
      report(progressOf(fit, fit.phase === 'validating' ? 'validating' : 'training', described()));
    }
    const result = await finishFit(fit);
    const end = described();
    report(progressOf(fit, 'training', end));
    return { result, engine: end };
  } finally {
    engine.dispose();
  }
}

function progressOf(fit: Fit, phase: TrainProgress['phase'], engine: EngineReport): TrainProgress {
  const { epoch, lastEpoch, step, stepsPerEpoch, loss, accuracy, history } = fit;
  return { phase, epoch, epochs: lastEpoch, step, stepsPerEpoch, loss, accuracy, history, engine };
}
