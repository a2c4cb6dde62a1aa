import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { compareWith, comparisonTable } from './against';
import { jobOf, parseCommand, type Command } from './command';
import { helpText } from './help';
import { commitOf, describeMachine, thisMachine } from './machine';
import { madeInput, measure, type Input } from './measure';
import { serveThread, startBench } from './node-bench';
import { checkFolderOf, readInput, readMatrix, writeNumbers, writeOutput } from './number-files';
import { flatRecord, recordOf, type Record } from './record';
import { plainPeers } from './peers/plain-peers';
import { recordTable } from './report';
import { runApart } from './run-apart';
import type { Job } from './settings';
import type { Workload } from './suite';
import { UsageError } from './usage-error';

const self = fileURLToPath(import.meta.url);

/** The exit status: 0, 1 when something could not be measured, 2 when something else must be asked for. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(words);
    if (command.help) {
      console.log(helpText());
      return 0;
    }
    if (command.json !== null && command.json !== '-') await checkFolderOf(fromCaller(command.json));
    if (command.against !== null) return await measureAgainst(command, command.against);
    return command.named ? await measureOne(command) : await measureAll(command);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function measureOne(command: Command): Promise<number> {
  const workload = command.workloads[0]!;
  const record = await measureHere(jobOf(workload, command.given), workload, command);
  await publish(command, recordTable([record]), flatRecord(record, about()));
  return 0;
}

/** Each workload in a process of its own, so that none finds what another left behind. */
async function measureAll(command: Command): Promise<number> {
  const records: Record[] = [];
  let failed = 0;
  for (const { name } of command.workloads.filter(hasInput)) {
    console.error(`${name} …`);
    const words = [name, ...(command.plainPeers ? [] : ['--no-peers'])];
    const result = await runApart(self, process.cwd(), words);
    if (typeof result === 'string') {
      console.error(`${name}: ${result}`);
      failed++;
    } else records.push(result);
  }
  await publish(command, recordTable(records), { ...about(), workloads: records });
  return failed === 0 ? 0 : 1;
}

async function measureAgainst(command: Command, name: string): Promise<number> {
  const present = command.workloads.filter(hasInput);
  const { commit, comparisons } = await compareWith(name, { ...command, workloads: present }, self);
  const content = { ...about(), against: commit, comparisons };
  await publish(command, comparisonTable(commit, comparisons), content);
  return comparisons.length > 0 ? 0 : 1;
}

/** False, and said, for a workload whose corpus is not there. */
function hasInput({ name, corpus }: Workload): boolean {
  if (corpus === null || existsSync(corpusPath(corpus))) return true;
  console.error(`${name}: left out, because FIRTH_DATA/${corpus} is not there`);
  return false;
}

async function measureHere(job: Job, workload: Workload, command: Command): Promise<Record> {
  const { output } = 'output' in job.settings ? job.settings : { output: null };
  if (output !== null) await checkFolderOf(fromCaller(output));
  const input = await inputOf(job, workload);
  const threads = job.kind === 'tsne' ? job.settings.threads : 1;
  const { bench, close } = startBench(self, threads);
  try {
    const outcome = await measure(bench, job, input);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    if (output !== null && outcome.output) await writeNumbers(fromCaller(output), outcome.output);
    const peers = command.plainPeers ? await plainPeers(job, input, outcome) : [];
    return recordOf(job, outcome, peers, peak);
  } finally {
    close();
  }
}

async function inputOf(job: Job, { name, corpus }: Workload): Promise<Input> {
  const { kind, settings } = job;
  if (settings.input !== null) {
    const path = fromCaller(settings.input);
    if (kind === 'train' || kind === 'read') {
      return { kind: 'texts', file: { name: path, bytes: await readInput(path) } };
    }
    return { kind: 'vectors', X: await readMatrix(path, settings.dimensions) };
  }
  if (corpus === null) return madeInput(job);
  if (!existsSync(corpusPath(corpus))) {
    throw new UsageError(`${name} needs ${corpus}; set FIRTH_DATA to the folder of real corpora.`);
  }
  return { kind: 'texts', file: { name: corpus, bytes: await readInput(corpusPath(corpus)) } };
}

/** The table for people; the JSON for programs, on standard output with `--json -`, the table on the other then. */
async function publish({ json }: Command, text: string, content: object): Promise<void> {
  const shown = `${text}\n\n${describeMachine(thisMachine())}; commit ${commitOf('.')}`;
  const written = `${JSON.stringify(content, null, 2)}\n`;
  if (json === '-') {
    console.error(shown);
    await new Promise((done) => process.stdout.write(written, done));
    return;
  }
  console.log(shown);
  if (json !== null) await writeOutput(fromCaller(json), written);
}

const about = () => ({ date: new Date().toISOString(), commit: commitOf('.'), machine: thisMachine() });
const corpusPath = (corpus: string) => join(process.env['FIRTH_DATA'] ?? '../shared/data', corpus);
/** Paths count from where the command was given, not from the root of the sources. */
const fromCaller = (path: string) => resolve(process.env['FIRTH_BENCH_FROM'] ?? '.', path);

// The sources open message channels, which would keep the process alive.
if (isMainThread) process.exit(await main(process.argv.slice(2)));
else serveThread(self);
