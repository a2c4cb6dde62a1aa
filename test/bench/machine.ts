import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** What a figure was measured on: the class of the machine, never its name. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  /** `Node.js 20.19.0, relaxed SIMD`, or the browser and its version. */
  readonly runtime: string;
  /** Renderer of the graphics card, or `none`; null in Node.js. */
  readonly graphics: string | null;
}

export function thisMachine(): Machine {
  const flagged = process.execArgv.includes('--experimental-wasm-relaxed-simd');
  const relaxed = flagged || Number(process.versions.node.split('.')[0]) >= 22;
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    runtime: `Node.js ${process.versions.node}, ${relaxed ? 'relaxed' : 'plain'} SIMD`,
    graphics: null,
  };
}

/** One line for people. */
export function describeMachine({ processor, cores, memoryGiB, runtime, graphics }: Machine): string {
  const card = graphics === null ? '' : `, graphics: ${graphics}`;
  return `${processor}, ${cores} cores, ${memoryGiB} GiB, ${runtime}${card}; load ${loadavg()[0]!.toFixed(1)}`;
}

/** Short name of the commit in `folder`, with a + when its sources have been changed since; `unknown` without git. */
export function commitOf(folder: string): string {
  try {
    const git = (...words: string[]) =>
      execFileSync('git', words, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    const changed = git('status', '--porcelain', '--', 'src') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}
