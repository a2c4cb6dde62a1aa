import type { ClassifierWeights } from '../data/classifier';
import type { Split } from '../data/dataset';
import type { EpochRecord, History, StopReason } from '../data/history';
import type { Snapshots } from '../data/snapshots';
import { createRandom } from '../math/random';
import type { ClassifierEngine } from './classifier-engine';
import { startPace, type Pace } from './pace';
import { record as keep, snapshotsBefore, wants, type Recorder } from './snapshots';

/** Streams of the order's seed: one per epoch, from this on. */
const FIRST_STREAM = 1000;

export interface FitOptions {
  readonly engine: ClassifierEngine;
  readonly split: Split;
  readonly epochs: number;
  readonly batchSize: number;
  /** Epochs in a row without a lower validation loss before training stops. */
  readonly patience: number;
  readonly orderSeed: number;
  /** The past of the weights that the engine starts from; new epochs are numbered after it. */
  readonly past?: { readonly history: History; readonly weights: ClassifierWeights };
  /** Makes what keeps the embedding after each epoch; left out: nothing of the way is kept. */
  readonly recorder?: () => Recorder;
}

/** A training under way, between two slices. */
export interface Fit {
  readonly options: FitOptions;
  readonly stepsPerEpoch: number;
  phase: 'training' | 'validating' | 'ended';
  /** 1-based epoch under way, or the last one when ended. */
  epoch: number;
  lastEpoch: number;
  /** Steps done in this epoch. */
  step: number;
  /** Running means over the documents of this epoch; null before the first step. */
  loss: number | null;
  accuracy: number | null;
  history: History;
  stop: StopReason | null;
  /** Milliseconds per training step, the median of recent slices; null before the first. */
  msPerStep: number | null;
  inside: Inside;
}

interface Inside {
  order: Uint32Array;
  lossSum: number;
  correct: number;
  seen: number;
  validated: number;
  validationLoss: number;
  validationCorrect: number;
  epochMs: number;
  best: ClassifierWeights | null;
  readonly recorder: Recorder | null;
  readonly firstEpoch: number;
  readonly trainingPace: Pace;
  readonly validationPace: Pace;
}

export interface FitResult {
  /** Of the best epoch; those at the stop when no epoch ended. */
  readonly weights: ClassifierWeights;
  readonly history: History;
  readonly stop: StopReason;
  /** Record of the best epoch; null when no epoch ended. */
  readonly best: EpochRecord | null;
  /** Of epochs before the one whose weights these are. */
  readonly snapshots: Snapshots;
}

/**
 * Prepares a training as Keras' `fit` with `EarlyStopping(monitor='val_loss')`, except that the best weights
 * are always kept (Keras restores them only when the stop fires). Nothing is computed yet.
 *
 * Each epoch takes all training documents in a fresh order, drawn from the seed and the epoch's number alone.
 * With a past, its best epoch stays the best until a new one is better, and patience counts new epochs only.
 *
 * @throws RangeError when a part of the split is empty, or a number is no positive integer.
 */
export function createFit(options: FitOptions): Fit {
  const { split, epochs, batchSize, patience, past, recorder } = options;
  for (const [name, value] of Object.entries({ epochs, 'batch size': batchSize, patience })) {
    if (!(Number.isInteger(value) && value >= 1)) {
      throw new RangeError(`Training: ${name} must be an integer of at least 1, got ${value}.`);
    }
  }
  for (const part of ['training', 'validation'] as const) {
    if (split[part].length === 0)
      throw new RangeError(
        `Training: there are no ${part} documents. Load more documents or change the validation share.`,
      );
  }
  const history = past?.history ?? { epochs: [], bestEpoch: 0 };
  const done = history.epochs.length;
  const fit: Fit = {
    options,
    stepsPerEpoch: Math.ceil(split.training.length / batchSize),
    phase: 'training',
    epoch: done,
    lastEpoch: done + epochs,
    step: 0,
    loss: null,
    accuracy: null,
    history,
    stop: null,
    msPerStep: null,
    inside: {
      order: split.training,
      lossSum: 0,
      correct: 0,
      seen: 0,
      validated: 0,
      validationLoss: 0,
      validationCorrect: 0,
      epochMs: 0,
      best: history.bestEpoch > 0 ? (past?.weights ?? null) : null,
      recorder: recorder?.() ?? null,
      firstEpoch: done,
      trainingPace: startPace(4),
      validationPace: startPace(256),
    },
  };
  startEpoch(fit);
  return fit;
}

/**
 * Goes on for about `budgetMs`: some batches, or some validation documents. The sequence of weights does not
 * depend on the budgets. A fit that has ended stays as it is.
 *
 * @throws Error when the loss is no longer a number before any epoch ended; afterwards that ends the fit early.
 */
export async function stepFit(fit: Fit, budgetMs: number): Promise<void> {
  if (fit.phase === 'ended') return;
  const start = performance.now();
  if (fit.phase === 'training') await trainSlice(fit, budgetMs);
  else await validateSlice(fit, budgetMs);
  fit.inside.epochMs += performance.now() - start;
  if (fit.phase === 'validating' && fit.inside.validated === fit.options.split.validation.length) {
    await endEpoch(fit);
  }
}

/** Ends the fit now if it has not ended itself, and gives what it has. */
export async function finishFit(fit: Fit): Promise<FitResult> {
  fit.stop ??= 'stopped';
  fit.phase = 'ended';
  const { history, stop, inside, options } = fit;
  return {
    weights: inside.best ?? (await options.engine.weights()),
    history,
    stop,
    best: history.epochs[history.bestEpoch - 1] ?? null,
    snapshots: inside.recorder
      ? snapshotsBefore(inside.recorder, history.bestEpoch || Infinity)
      : { epochs: [], embeddings: [] },
  };
}

function startEpoch(fit: Fit): void {
  const { split, orderSeed } = fit.options;
  fit.epoch++;
  fit.phase = 'training';
  fit.step = 0;
  fit.loss = null;
  fit.accuracy = null;
  Object.assign(fit.inside, {
    order: createRandom(orderSeed, FIRST_STREAM + fit.epoch).shuffle(split.training.slice()),
    lossSum: 0,
    correct: 0,
    seen: 0,
    validated: 0,
    validationLoss: 0,
    validationCorrect: 0,
    epochMs: 0,
  });
}

async function trainSlice(fit: Fit, budgetMs: number): Promise<void> {
  const { inside, options } = fit;
  const { batchSize, engine } = options;
  const batches = inside.trainingPace.units(budgetMs);
  const rows = inside.order.subarray(inside.seen, inside.seen + batches * batchSize);
  const start = performance.now();
  const { loss, correct } = await engine.train(rows, batchSize);
  fit.msPerStep = inside.trainingPace.took(loss.length, performance.now() - start);
  for (let i = 0; i < loss.length; i++) {
    inside.lossSum += loss[i]! * Math.min(batchSize, rows.length - i * batchSize);
    inside.correct += correct[i]!;
  }
  inside.seen += rows.length;
  fit.step += loss.length;
  fit.loss = inside.lossSum / inside.seen;
  fit.accuracy = inside.correct / inside.seen;
  if (!Number.isFinite(fit.loss)) giveUp(fit);
  else if (inside.seen === inside.order.length) fit.phase = 'validating';
}

async function validateSlice(fit: Fit, budgetMs: number): Promise<void> {
  const { inside, options } = fit;
  const documents = inside.validationPace.units(budgetMs);
  const rows = options.split.validation.subarray(inside.validated, inside.validated + documents);
  const start = performance.now();
  const { lossSum, correct } = await options.engine.evaluate(rows);
  inside.validationPace.took(rows.length, performance.now() - start);
  inside.validationLoss += lossSum;
  inside.validationCorrect += correct;
  inside.validated += rows.length;
}

async function endEpoch(fit: Fit): Promise<void> {
  const { inside, history, options } = fit;
  const record: EpochRecord = {
    epoch: fit.epoch,
    loss: inside.lossSum / inside.seen,
    accuracy: inside.correct / inside.seen,
    valLoss: inside.validationLoss / inside.validated,
    valAccuracy: inside.validationCorrect / inside.validated,
    seconds: inside.epochMs / 1000,
  };
  if (!Number.isFinite(record.valLoss)) return giveUp(fit);
  const best = history.epochs[history.bestEpoch - 1];
  const isBest = !best || record.valLoss < best.valLoss;
  const isWanted = inside.recorder !== null && wants(inside.recorder, fit.epoch);
  const weights = isBest || isWanted ? await options.engine.weights() : null;
  if (isBest) inside.best = weights;
  if (inside.recorder && weights) keep(inside.recorder, fit.epoch, weights.embedding);
  const bestEpoch = isBest ? fit.epoch : history.bestEpoch;
  fit.history = { epochs: [...history.epochs, record], bestEpoch };
  if (fit.epoch - Math.max(bestEpoch, inside.firstEpoch) >= options.patience) end(fit, 'early');
  else if (fit.epoch >= fit.lastEpoch) end(fit, 'epochs');
  else startEpoch(fit);
}

function end(fit: Fit, stop: StopReason): void {
  fit.stop = stop;
  fit.phase = 'ended';
}

function giveUp(fit: Fit): void {
  if (!fit.inside.best) {
    throw new Error(
      `Training: in epoch ${fit.epoch} the loss was no longer a number, so nothing was learned. Choose a lower learning rate.`,
    );
  }
  end(fit, 'early');
}
