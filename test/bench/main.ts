import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { compareWith, comparisonTable } from './against';
import { jobOf, parseCommand, type Command } from './command';
import { checkFolderOf } from './files';
import { helpText } from './help';
import { fromCaller, hasCorpus } from './inputs/find-input';
import { measureInBrowser, measureInNode } from './measure-workload';
import { serveThread } from './node-bench';
import { about, publish } from './publish';
import { flatMeasurement, type Measurement } from './measurement';
import { measurementTable } from './report';
import { runApart } from './run-apart';
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
    if (command.browser) return await measureInPages(command);
    if (command.against !== null) return await measureAgainst(command, command.against);
    return command.named ? await measureOne(command) : await measureAll(command);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function measureOne(command: Command): Promise<number> {
  const workload = command.workloads[0]!;
  const measurement = await measureInNode(self, jobOf(workload, command.given), workload, command);
  await publish(command, measurementTable([measurement]), flatMeasurement(measurement, about()));
  return 0;
}

/** Each workload in a process of its own, so that none finds what another left behind. */
async function measureAll(command: Command): Promise<number> {
  const words = [command.plainPeers ? [] : ['--no-peers'], command.pythonPeers ? ['--peers'] : []].flat();
  return measureEach(command, (name) => runApart(self, process.cwd(), [name, ...words]));
}

async function measureInPages(command: Command): Promise<number> {
  const { startBrowser } = await import('./browser/run-browser');
  const browser = await startBrowser();
  try {
    const inPage = { runtime: browser.runtime, graphics: browser.graphics };
    if (command.named) {
      const measurement = await measureInBrowser(browser, command.workloads[0]!, command);
      await publish(
        command,
        measurementTable([measurement]),
        flatMeasurement(measurement, about(inPage)),
        inPage,
      );
      return 0;
    }
    return await measureEach(
      command,
      async (name) => {
        const workload = command.workloads.find((each) => each.name === name)!;
        try {
          return await measureInBrowser(browser, workload, command);
        } catch (error) {
          return String(error);
        }
      },
      inPage,
    );
  } finally {
    await browser.close();
  }
}

/** One workload after the other; what cannot be measured is said, and the others go on. */
async function measureEach(
  command: Command,
  run: (name: string) => Promise<Measurement | string>,
  inPage?: Parameters<typeof about>[0],
): Promise<number> {
  const measurements: Measurement[] = [];
  let failed = 0;
  for (const { name } of command.workloads.filter(hasCorpus)) {
    console.error(`${name} …`);
    const result = await run(name);
    if (typeof result === 'string') {
      console.error(`${name}: not measured: ${result}`);
      failed++;
    } else measurements.push(result);
  }
  await publish(
    command,
    measurementTable(measurements),
    { ...about(inPage), workloads: measurements },
    inPage,
  );
  return failed === 0 ? 0 : 1;
}

async function measureAgainst(command: Command, name: string): Promise<number> {
  const present = command.workloads.filter(hasCorpus);
  const { commit, comparisons } = await compareWith(name, { ...command, workloads: present }, self);
  const content = { ...about(), against: commit, comparisons };
  await publish(command, comparisonTable(commit, comparisons), content);
  return comparisons.length > 0 ? 0 : 1;
}

// The sources open message channels, which would keep the process alive.
if (isMainThread) process.exit(await main(process.argv.slice(2)));
else serveThread(self);
