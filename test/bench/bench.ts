import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { measureMap } from './map';
import { measureNeighbors } from './neighbors';
import { measureReading } from './reading';
import { printTable } from './report';
import { serveTasks, startEngine } from './start-engine';
import { measureTraining } from './training';

if (isMainThread) await measureAll();
else serveTasks();

/** The hot loops on the largest corpus at hand, through the same client, server and tasks as the page. */
async function measureAll(): Promise<void> {
  const engine = startEngine(fileURLToPath(import.meta.url));
  const { dataset, measures: reading } = await measureReading(engine);
  const { vectors, measures: training } = await measureTraining(engine, dataset);
  const neighbors = await measureNeighbors(engine, vectors);
  const map = await measureMap(engine, vectors);
  printTable([...reading, ...training, ...neighbors, ...map]);
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(`\nPeak memory of the whole process, peers included: ${mebibytes.toFixed(0)} MiB`);
  console.log(`Load of the machine in the last minute: ${loadavg()[0]!.toFixed(1)}`);
  process.exit(0);
}
