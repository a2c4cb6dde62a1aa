import type { KeyedVectors } from '../data/keyed-vectors';
import type { TrainProgress } from '../engine/protocol';
import type { Ref } from '../engine/task';
import { run } from './connection';
import { isLost } from './connection';
import { abortJobs, runJob, sentenceOf, type JobHandle } from './jobs';
import type { ClassifierRecord } from './session';
import { session, update } from './store';
import type { SeedCheck } from './words-state';

/** Runs that a check compares, the one on show included. */
export const SEED_RUNS = 3;

/**
 * Trains the run's model twice more on the same texts with other seeds of weights and order, and keeps the vectors
 * alone, so that the tables can say which neighbours all of them agree on. The runs are not added to the list of
 * runs. A check under way is given up.
 */
export async function checkSeeds(record: ClassifierRecord): Promise<void> {
  abortJobs('seeds');
  dropSeedCheck();
  const vectors: Ref<KeyedVectors>[] = [];
  const show = (status: SeedCheck['status'], message = '') =>
    update({ seedCheck: { run: record.number, status, vectors: [...vectors], message } });
  show('running');
  try {
    const ended = await runJob(
      { slot: 'seeds', label: `Run ${record.number} with other seeds`, stopLabel: 'Stop the check' },
      async (job) => {
        await repeat(record, job, (made) => vectors.push(made));
        return true;
      },
    );
    if (session.getState().seedCheck?.run === record.number) show(ended ? 'finished' : 'stopped');
    else void run('release', { refs: vectors });
  } catch (error) {
    if (!isLost(error)) show('failed', sentenceOf(error));
  }
}

/** Lets go of the vectors of a check. */
export function dropSeedCheck(): void {
  const { seedCheck } = session.getState();
  if (seedCheck && seedCheck.vectors.length > 0) void run('release', { refs: seedCheck.vectors });
  update({ seedCheck: null });
}

async function repeat(
  record: ClassifierRecord,
  { signal, progress }: JobHandle,
  onVectors: (vectors: Ref<KeyedVectors>) => void,
): Promise<void> {
  const { dataset } = await run('datasetOfRun', { run: record.run });
  const { model, training } = record.recipe;
  try {
    for (let extra = 1; extra < SEED_RUNS; extra++) {
      const onProgress = ({ epoch, epochs, step, stepsPerEpoch }: TrainProgress) =>
        progress(
          (extra - 1 + (epoch - 1 + step / stepsPerEpoch) / epochs) / (SEED_RUNS - 1),
          `run ${extra + 1} of ${SEED_RUNS}, epoch ${epoch} of at most ${epochs}`,
        );
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
          runNumber: record.number,
          from: null,
          stopKey: `seeds-${record.number}-${extra}`,
        },
        { signal, onProgress },
      );
      void run('release', { refs: [result.run] });
      onVectors(result.vectors);
    }
  } finally {
    void run('release', { refs: [dataset] });
  }
}
