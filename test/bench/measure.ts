import type { Matrix } from '../../src/data/matrix';
import type { Bench } from './bench-client';
import { clusteredVectors } from './inputs/clustered-vectors';
import { labelledTexts } from './inputs/labelled-texts';
import type { Outcome } from './outcome';
import type { Job } from './settings';
import { measureMap } from './workloads/measure-map';
import { measureNeighbors } from './workloads/measure-neighbors';
import { measurePairs } from './workloads/measure-pairs';
import { measureReading } from './workloads/measure-reading';
import { measureTraining } from './workloads/measure-training';
import { measureTrust } from './workloads/measure-trust';
import { measureUmap } from './workloads/measure-umap';
import type { TextFile } from './workloads/read-documents';

/** What a job works on. */
export type Input =
  { readonly kind: 'vectors'; readonly X: Matrix } | { readonly kind: 'texts'; readonly file: TextFile };

/** The input of a job that names no file: the same on every machine. */
export function madeInput(job: Job): Input {
  const { kind, settings } = job;
  if (kind === 'train' || kind === 'read') {
    const bytes = labelledTexts(settings.rows, kind === 'train' ? settings.classes : 2);
    return { kind: 'texts', file: { name: 'made.csv', bytes } };
  }
  return { kind: 'vectors', X: clusteredVectors(settings.rows, settings.dimensions) };
}

/**
 * Carries out one job.
 *
 * @throws the error of the task, in a sentence; UsageError when settings do not fit the input.
 */
export async function measure(bench: Bench, job: Job, input: Input): Promise<Outcome> {
  switch (job.kind) {
    case 'tsne':
      return measureMap(bench, job.settings, vectorsOf(input));
    case 'neighbors':
      return measureNeighbors(bench, job.settings, vectorsOf(input));
    case 'pairs':
      return measurePairs(bench, job.settings, vectorsOf(input));
    case 'umap':
      return measureUmap(bench, job.settings, vectorsOf(input));
    case 'trust':
      return measureTrust(bench, job.settings, vectorsOf(input));
    case 'train':
      return measureTraining(bench, job.settings, fileOf(input));
    case 'read':
      return measureReading(bench, job.settings, fileOf(input));
  }
}

/** @throws TypeError when the input is of the other kind. */
export function vectorsOf(input: Input): Matrix {
  if (input.kind !== 'vectors') throw new TypeError('this workload needs vectors');
  return input.X;
}

/** @throws TypeError when the input is of the other kind. */
export function fileOf(input: Input): TextFile {
  if (input.kind !== 'texts') throw new TypeError('this workload needs texts');
  return input.file;
}
