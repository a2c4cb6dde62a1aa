import type { BenchBrowser } from './browser/run-browser';
import { jobOf, type Command } from './command';
import { checkFolderOf, writeOutput } from './files';
import { fileFor, findInput, fromCaller } from './inputs/find-input';
import { measure } from './measure';
import { startBench } from './node-bench';
import { bytesOf } from './numbers';
import { plainPeers } from './peers/plain-peers';
import { pythonPeers } from './peers/python-peers';
import { measurementOf, type Measurement } from './measurement';
import type { Job } from './settings';
import type { Workload } from './suite';

/** One job in this process, its tasks in a thread that runs the bundle `self`; writes the output asked for. */
export async function measureInNode(
  self: string,
  job: Job,
  workload: Workload,
  command: Command,
): Promise<Measurement> {
  const path = await outputOf(job);
  const input = await findInput(job, workload);
  const threads = job.kind === 'tsne' ? job.settings.threads : 1;
  const { bench, close } = startBench(self, threads);
  try {
    const outcome = await measure(bench, job, input);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    if (path !== null && outcome.output) await writeOutput(path, bytesOf(outcome.output));
    const peers = [
      ...(command.plainPeers ? await plainPeers(job, input, outcome) : []),
      ...(command.pythonPeers ? await pythonPeers(job, input, outcome) : []),
    ];
    return measurementOf(job, outcome, peers, peak);
  } finally {
    close();
  }
}

/** One job in a page of the browser; writes the output asked for. */
export async function measureInBrowser(
  browser: BenchBrowser,
  workload: Workload,
  command: Command,
): Promise<Measurement> {
  const job = jobOf(workload, command.given);
  const path = await outputOf(job);
  const file = await fileFor(job, workload);
  const asked = {
    job,
    fileName: file?.name ?? null,
    plainPeers: command.plainPeers,
    output: path !== null,
  };
  const { outcome, peers, output, integers } = await browser.measure(asked, file?.bytes ?? null);
  if (path !== null && output) {
    await writeOutput(path, bytesOf(integers ? Int32Array.from(output) : Float32Array.from(output)));
  }
  return measurementOf(job, outcome, peers, null);
}

/** Where the output goes; null when it is not wanted. @throws UsageError when there is no such folder. */
async function outputOf({ settings }: Job): Promise<string | null> {
  if (!('output' in settings) || settings.output === null) return null;
  const path = fromCaller(settings.output);
  await checkFolderOf(path);
  return path;
}
