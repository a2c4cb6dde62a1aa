import { access, constants, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './usage-error';

/** @throws UsageError in one sentence when the file cannot be read. */
export async function readInput(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new UsageError(`The input ${path} cannot be read (${reason(error)}); name a file that is there.`);
  }
}

/** @throws UsageError in one sentence when the file cannot be written. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(
      `${path} cannot be written (${reason(error)}); name a file in a folder that is there.`,
    );
  }
}

/** @throws UsageError when there is no folder to write the file `path` to, or `path` is itself a folder. */
export async function checkFolderOf(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
    if ((await stat(path).catch(() => null))?.isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw new UsageError(
      `${path} cannot be written (${reason(error)}); name a file in a folder that is there.`,
    );
  }
}

/** The system's short code, `ENOENT` for instance. */
const reason = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
