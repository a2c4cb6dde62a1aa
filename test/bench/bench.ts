import { measureMap } from './map';
import { measureNeighbors } from './neighbors';
import { measureReading } from './reading';
import { printTable, type Measure } from './report';
import { startEngine } from './start-engine';
import { measureTraining } from './training';

/** The hot loops on the largest corpus at hand, through the same client, server and tasks as the page. */
const engine = startEngine();
const measures: Measure[] = [];
const { dataset, measures: reading } = await measureReading(engine);
measures.push(...reading);
const { vectors, measures: training } = await measureTraining(engine, dataset);
measures.push(
  ...training,
  ...(await measureNeighbors(engine, vectors)),
  ...(await measureMap(engine, vectors)),
);
printTable(measures);
const mebibytes = process.resourceUsage().maxRSS / 1024;
console.log(`\nPeak memory of the whole process, peers included: ${mebibytes.toFixed(0)} MiB`);
process.exit(0);
