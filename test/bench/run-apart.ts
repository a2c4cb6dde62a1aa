import { spawn } from 'node:child_process';
import type { Record } from './record';

/**
 * Measures one workload in a process of its own, which runs the bundle `file` in `folder`.
 *
 * @returns The record, or a sentence that says why there is none.
 */
export function runApart(file: string, folder: string, words: readonly string[]): Promise<Record | string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...words, '--json', '-'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let answer = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(answer) as Record);
      else resolve(lastLine(complaint) || `the process ended with status ${status}`);
    });
  });
}

const lastLine = (text: string) => text.trim().split('\n').at(-1);
