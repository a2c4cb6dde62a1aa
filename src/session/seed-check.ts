import type { Dataset } from '../data/dataset';
import type { KeyedVectors } from '../data/keyed-vectors';
import type { Ref } from '../engine/protocol';
import { isLost, run } from './connection';
import { abortJobs, runJob, sentenceOf } from './jobs';
import type { ClassifierRecord, GloveRecord, RunRecord } from './session';
import { session, update } from './store';
import type { SeedCheck } from './words-state';

/** Runs that a check compares, the one on show included. */
export const SEED_RUNS = 3;

/** One further training under way. */
interface Repetition {
  /** Added to the seeds of the run: 1, 2 … */
  readonly extra: number;
  readonly signal: AbortSignal;
  /** Told the share done, 0 … 1. */
  readonly onShare: (share: number) => void;
}

/**
 * Trains the run's model twice more on the same texts with other seeds of weights and order, and keeps the vectors
 * alone, so that the tables can say which neighbours all of them agree on. The runs are not added to the list of
 * runs. A check under way is given up.
 */
export async function checkSeeds(record: RunRecord): Promise<void> {
  abortJobs('seeds');
  dropSeedCheck();
  const vectors: Ref<KeyedVectors>[] = [];
  const show = (status: SeedCheck['status'], message = '') => {
    if (session.getState().runs.some(({ number }) => number === record.number))
      update({ seedCheck: { run: record.number, status, vectors: [...vectors], message } });
    else void run('release', { refs: vectors });
  };
  show('running');
  try {
    const ended = await runJob(
      { slot: 'seeds', label: `Run ${record.number} with other seeds`, stopLabel: 'Stop the check' },
      async ({ signal, progress }) => {
        for (let extra = 1; extra < SEED_RUNS; extra++) {
          const onShare = (share: number) =>
            progress((extra - 1 + share) / (SEED_RUNS - 1), `run ${extra + 1} of ${SEED_RUNS}`);
          vectors.push(await repeat(record, { extra, signal, onShare }));
        }
        return true;
      },
    );
    show(ended ? 'finished' : 'stopped');
  } catch (error) {
    if (!isLost(error)) show('failed', sentenceOf(error));
  }
}

/** Lets a check go with the run that it repeats. */
export function watchSeedCheck(): void {
  session.subscribe(({ runs, seedCheck }, before) => {
    if (runs === before.runs || !seedCheck || runs.some(({ number }) => number === seedCheck.run)) return;
    abortJobs('seeds');
    dropSeedCheck();
  });
}

function dropSeedCheck(): void {
  const { seedCheck } = session.getState();
  if (seedCheck && seedCheck.vectors.length > 0) void run('release', { refs: seedCheck.vectors });
  update({ seedCheck: null });
}

function repeat(record: RunRecord, repetition: Repetition): Promise<Ref<KeyedVectors>> {
  return record.kind === 'classifier'
    ? repeatClassifier(record, repetition)
    : repeatGlove(record, repetition);
}

async function repeatClassifier(
  { run: trained, number, recipe: { model, training } }: ClassifierRecord,
  { extra, signal, onShare }: Repetition,
): Promise<Ref<KeyedVectors>> {
  const { dataset } = await run('datasetOfRun', { run: trained });
  try {
    const result = await run(
      'trainClassifier',
      {
        dataset,
        model,
        training: {
          ...training,
          weightsSeed: training.weightsSeed + extra,
          orderSeed: training.orderSeed + extra,
        },
        runNumber: number,
        from: null,
        stopKey: `seeds-${number}-${extra}`,
      },
      {
        signal,
        onProgress: ({ epoch, epochs, step, stepsPerEpoch }) =>
          onShare((epoch - 1 + step / stepsPerEpoch) / epochs),
      },
    );
    void run('release', { refs: [result.run] });
    return result.vectors;
  } finally {
    void run('release', { refs: [dataset] });
  }
}

async function repeatGlove(
  record: GloveRecord,
  { extra, signal, onShare }: Repetition,
): Promise<Ref<KeyedVectors>> {
  const { number, corpus, options, recipe } = record;
  const { dataset, own } = await datasetFor(record, signal);
  try {
    const { vectors } = await run(
      'trainGlove',
      {
        dataset,
        corpus,
        text: recipe.text,
        options: {
          ...options,
          weightsSeed: options.weightsSeed + extra,
          orderSeed: options.orderSeed + extra,
        },
        runNumber: number,
        stopKey: `seeds-${number}-${extra}`,
      },
      {
        signal,
        onProgress: ({ phase, epoch, epochs, share }) =>
          onShare(phase === 'counting' ? 0 : (epoch - 1 + share) / epochs),
      },
    );
    return vectors;
  } finally {
    if (own) void run('release', { refs: [dataset] });
  }
}

/** The words that a run was trained with: those in use, or made again. */
async function datasetFor(
  { datasetKey, corpus, recipe: { text, split } }: RunRecord,
  signal: AbortSignal,
): Promise<{ readonly dataset: Ref<Dataset>; readonly own: boolean }> {
  const { dataset } = session.getState();
  if (dataset?.key === datasetKey) return { dataset: dataset.ref, own: false };
  const made = await run('makeDataset', { corpus, text, split }, { signal });
  return { dataset: made.dataset, own: true };
}
