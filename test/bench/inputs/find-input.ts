import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readInput } from '../files';
import { madeInput, type Input } from '../measure';
import { matrixIn } from '../numbers';
import type { Job } from '../settings';
import type { Workload } from '../suite';
import { UsageError } from '../usage-error';
import { unpacked } from './unpacked';

/** A path counts from where the command was given, not from the root of the sources. */
export const fromCaller = (path: string) => resolve(process.env['FIRTH_BENCH_FROM'] ?? '.', path);

const corpusPath = (corpus: string) => join(process.env['FIRTH_DATA'] ?? '../shared/data', corpus);

/** False, and said, for a workload whose corpus is not there. */
export function hasCorpus({ name, corpus }: Workload): boolean {
  if (corpus === null || existsSync(corpusPath(corpus))) return true;
  console.error(`${name}: left out, because FIRTH_DATA/${corpus} is not there`);
  return false;
}

/**
 * The file that a job reads: the one given, else the corpus of its workload; null when an input is made.
 *
 * @throws UsageError when it cannot be read.
 */
export async function fileFor({ settings }: Job, { name, corpus }: Workload) {
  if (settings.input !== null) {
    const path = fromCaller(settings.input);
    return { name: basename(path), bytes: await readInput(path) };
  }
  if (corpus === null) return null;
  if (!existsSync(corpusPath(corpus))) {
    throw new UsageError(`${name} needs ${corpus}; set FIRTH_DATA to the folder of real corpora.`);
  }
  return { name: basename(corpus), bytes: await readInput(corpusPath(corpus)) };
}

/** What a job works on. @throws UsageError as `fileFor` and `matrixIn`. */
export async function findInput(job: Job, workload: Workload): Promise<Input> {
  const file = await fileFor(job, workload);
  if (!file) return madeInput(job);
  if (job.kind === 'train') return { kind: 'texts', file };
  if (job.kind === 'read') {
    // Unpacking is not what is compared.
    const plain = { name: file.name.replace(/\.gz$/, ''), bytes: await unpacked(file) };
    return { kind: 'texts', file: plain };
  }
  return { kind: 'vectors', X: matrixIn(file.bytes, job.settings.dimensions, file.name) };
}
