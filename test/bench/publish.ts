import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Command } from './command';
import { writeOutput } from './files';
import { fromCaller } from './inputs/find-input';
import { commitOf, describeMachine, thisMachine, type Machine } from './machine';

type InPage = Pick<Machine, 'runtime' | 'graphics'>;

const RESULTS = 'test/bench/results';

/** When, of which commit and on what kind of machine figures were measured, and its load in the last minute. */
export function about(inPage?: InPage) {
  const machine: Machine = { ...thisMachine(), ...inPage };
  return { date: new Date().toISOString(), commit: commitOf('.'), machine, load: loadavg()[0]! };
}

/**
 * The table for people; the JSON for programs, on standard output with `--json -`, and then the table on standard
 * error; with `--save` also as test/bench/results/COMMIT-RUNTIME-NAME.json.
 *
 * @throws UsageError when the file cannot be written.
 */
export async function publish(
  { json, save, named, workloads, against }: Command,
  text: string,
  content: object,
  inPage?: InPage,
): Promise<void> {
  const { commit, machine } = about(inPage);
  const shown = `${text}\n\n${describeMachine(machine)}; commit ${commit}`;
  const written = `${JSON.stringify(content, null, 2)}\n`;
  if (json === '-') {
    console.error(shown);
    await new Promise((done) => process.stdout.write(written, done));
  } else {
    console.log(shown);
    if (json !== null) await writeOutput(fromCaller(json), written);
  }
  if (!save) return;
  mkdirSync(RESULTS, { recursive: true });
  const what = [named ? workloads[0]!.name : 'all', against === null ? '' : `against-${against}`];
  const parts = [commit.replace('+', '-changed'), inPage ? 'chromium' : 'node', ...what];
  const name = parts
    .filter((part) => part !== '')
    .join('-')
    .replaceAll(/[^\w-]/g, '_');
  await writeOutput(join(RESULTS, `${name}.json`), written);
  console.error(`Kept as ${RESULTS}/${name}.json`);
}
