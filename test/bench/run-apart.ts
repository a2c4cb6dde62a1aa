import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Measurement } from './measurement';

/**
 * Measures one workload in a process of its own, which runs the bundle `file` in `folder`.
 *
 * @returns The measurement, or a sentence that says why there is none.
 */
export function runApart(
  file: string,
  folder: string,
  words: readonly string[],
): Promise<Measurement | string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...process.execArgv, file, ...words, '--json', '-'], {
      cwd: folder,
      env: { ...process.env, FIRTH_DATA: resolve(process.env['FIRTH_DATA'] ?? '../shared/data') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let answer = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('error', (error) => done(error.message));
    child.once('close', (status) => {
      if (status === 0) done(JSON.parse(answer) as Measurement);
      else done(lastLine(complaint) || `the process ended with status ${status}`);
    });
  });
}

/** The last line that names an error, else the last one that is not the version of Node.js. */
function lastLine(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Node.js v'));
  return (lines.findLast((line) => /^\S*Error\b/.test(line)) ?? lines.at(-1))?.trim();
}
