import type { EngineReport } from '../../data/classifier';
import type { TrainProgress } from '../../engine/protocol';
import type { ClassifierRecord } from '../../session/session';
import { engineName } from './about-run';
import { countText } from '../../widgets/number-text';
import { duration, metric, milliseconds } from './format';

interface Figures {
  readonly epoch: string;
  readonly step: string;
  readonly loss: number | null;
  readonly accuracy: number | null;
  readonly elapsed: string;
  readonly left: string;
  readonly engine: EngineReport | null;
}

type Items = readonly { readonly label: string; readonly value: string }[];

/** Always the same eight figures in the same order, so that nothing moves when a training starts. */
function items({ epoch, step, loss, accuracy, elapsed, left, engine }: Figures): Items {
  return [
    { label: 'Epoch', value: epoch },
    { label: 'Step', value: step },
    { label: 'Loss', value: metric(loss) },
    { label: 'Accuracy', value: metric(accuracy) },
    { label: 'Elapsed', value: elapsed },
    { label: 'Left, at most', value: left },
    { label: 'Time of a step', value: engine ? milliseconds(engine.msPerStep) : '–' },
    { label: 'Engine in use', value: engine ? engineName(engine.engine) : '–' },
  ];
}

export const NO_FIGURES: Items = items({
  epoch: '–',
  step: '–',
  loss: null,
  accuracy: null,
  elapsed: '–',
  left: '–',
  engine: null,
});

/** Where a training stands. */
export function figuresOfProgress(progress: TrainProgress | null, elapsed: number): Items {
  return items({
    epoch: progress ? `${progress.epoch} of ${progress.epochs}` : '–',
    step: progress ? `${countText(progress.step)} of ${countText(progress.stepsPerEpoch)}` : '–',
    loss: progress?.loss ?? null,
    accuracy: progress?.accuracy ?? null,
    elapsed: duration(elapsed),
    left: progress ? remaining(progress) : '…',
    engine: progress?.engine ?? null,
  });
}

/** How a run ended: its last epoch, and the figures of training there. */
export function figuresOfRun({ history, seconds, engine, recipe, datasetSummary }: ClassifierRecord): Items {
  const last = history.epochs.at(-1) ?? null;
  const steps = Math.ceil(datasetSummary.training / recipe.training.batchSize);
  return items({
    epoch: `${history.epochs.length} ended`,
    step: `${countText(steps)} of ${countText(steps)}`,
    loss: last?.loss ?? null,
    accuracy: last?.accuracy ?? null,
    elapsed: duration(seconds),
    left: '0 s',
    engine,
  });
}

/** Time for the steps that are left, should no early stop come first. */
function remaining({ epoch, epochs, step, stepsPerEpoch, engine }: TrainProgress): string {
  if (engine.msPerStep === null) return '…';
  const steps = (epochs - epoch) * stepsPerEpoch + (stepsPerEpoch - step);
  return duration((steps * engine.msPerStep) / 1000);
}
