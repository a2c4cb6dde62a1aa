import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Command } from './command';
import type { Time } from './outcome';
import type { Measurement } from './measurement';
import { duration, ratio, table } from './report';
import { runApart } from './run-apart';
import { UsageError } from './usage-error';

/** The sources of an older commit, with a bundle of the present bench over them. */
interface Older {
  readonly commit: string;
  readonly folder: string;
  readonly bundle: string;
  remove(): void;
}

/** Least seconds of one time of a workload with the present sources and with the older ones. */
export interface Comparison {
  readonly workload: string;
  readonly what: string;
  readonly now: number;
  readonly before: number;
}

const ROUNDS = 2;

/**
 * Measures the workloads with these sources and with those of an older commit in turn, twice each, every time in a
 * process of its own, and takes the least of each.
 *
 * @param bundle The bench over the present sources.
 * @returns What could be compared; what could not is said on standard error.
 * @throws UsageError when there is no such commit; Error when the present bench does not fit its sources.
 */
export async function compareWith(
  name: string,
  { workloads, given }: Command,
  bundle: string,
): Promise<{ readonly commit: string; readonly comparisons: readonly Comparison[] }> {
  const older = await checkOut(name);
  try {
    const comparisons: Comparison[] = [];
    for (const workload of workloads) {
      const settings = [...given].flatMap(([key, value]) => [`--${key}`, value]);
      const words = [workload.name, ...settings, '--no-peers'];
      const now: Measurement[] = [];
      const before: Measurement[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        for (const [measurements, file, folder, whose] of [
          [now, bundle, process.cwd(), 'now'],
          [before, older.bundle, older.folder, older.commit],
        ] as const) {
          console.error(`${workload.name}, ${whose}, round ${round + 1} of ${ROUNDS} …`);
          const result = await runApart(file, folder, words);
          if (typeof result === 'string')
            console.error(`${workload.name}, ${whose}: not measured: ${result}`);
          else measurements.push(result);
        }
        if (now.length === 0 || before.length === 0) break;
      }
      comparisons.push(...compare(workload.name, now, before));
    }
    return { commit: older.commit, comparisons };
  } finally {
    older.remove();
  }
}

/** Times that both sides have, by name. */
export function compare(
  workload: string,
  now: readonly Pick<Measurement, 'times'>[],
  before: readonly Pick<Measurement, 'times'>[],
): readonly Comparison[] {
  const least = (measurements: readonly Pick<Measurement, 'times'>[], what: string) =>
    Math.min(...measurements.flatMap(({ times }) => times.filter(named(what)).map(({ seconds }) => seconds)));
  return (now[0]?.times ?? [])
    .map(({ what }) => ({ workload, what, now: least(now, what), before: least(before, what) }))
    .filter((each) => Number.isFinite(each.before));
}

const named = (what: string) => (time: Time) => time.what === what;

/** Above 1: faster now. */
export function comparisonTable(commit: string, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ workload, what, now, before }, i) => [
    comparisons[i - 1]?.workload === workload ? '' : workload,
    what,
    duration(now),
    duration(before),
    ratio(before / now),
  ]);
  return table([['workload', 'what', 'now', commit, 'times as fast'], ...rows]);
}

async function checkOut(name: string): Promise<Older> {
  const commit = commitNamed(name);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'firth-against-')));
  const remove = () => {
    git('worktree', 'remove', '--force', folder);
    rmSync(folder, { recursive: true, force: true });
  };
  git('worktree', 'add', '--quiet', '--force', '--detach', folder, commit);
  const interrupted = () => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    if (
      readFileSync(join(folder, 'package-lock.json'), 'utf8') !== readFileSync('package-lock.json', 'utf8')
    ) {
      console.error(`${commit} asks for other packages; it is measured with those installed now.`);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    rmSync(join(folder, 'test/bench'), { recursive: true, force: true });
    cpSync('test/bench', join(folder, 'test/bench'), { recursive: true });
    cpSync('.ci/serve.mjs', join(folder, '.ci/serve.mjs'));
    const bundle = await bundleIn(folder, commit);
    return { commit, folder, bundle, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function commitNamed(name: string): string {
  try {
    return git('rev-parse', '--short', '--verify', '--end-of-options', `${name}^{commit}`);
  } catch {
    throw new UsageError(`--against must name a commit of this repository; got "${name}".`);
  }
}

async function bundleIn(folder: string, commit: string): Promise<string> {
  try {
    execFileSync(process.execPath, ['.ci/kernels.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const { build } = await import('vite');
    const outDir = join(folder, 'bench-bundle');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: { ssr: 'test/bench/main.ts', outDir, target: 'es2024', minify: false },
      publicDir: false,
    });
    return join(outDir, 'main.js');
  } catch (error) {
    const reason = essence(error instanceof Error ? error.message : String(error));
    throw new Error(
      `${commit} cannot be measured, because the present bench does not fit its sources: ${reason}.`,
      {
        cause: error,
      },
    );
  }
}

/** The names that a bundler missed, without its colors and pictures; else the first line. */
export function essence(message: string): string {
  const plain = stripVTControlCharacters(message);
  const missing = [...plain.matchAll(/(?:Could not resolve|is not exported by|No matching export)[^\n]*/g)];
  const names = missing.flatMap(([line]) => /['"]([^'"]+)['"]/.exec(line)?.[1] ?? []);
  return names.length > 0 ? `no ${[...new Set(names)].join(', ')}` : plain.trim().split('\n')[0]!;
}

const git = (...words: string[]) =>
  execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
