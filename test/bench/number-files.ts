import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { matrix, type Matrix } from '../../src/data/matrix';
import { UsageError } from './usage-error';

/**
 * Reads raw little-endian float32, row-major, without a header.
 *
 * @throws UsageError when the file is missing or empty, its length is not a whole number of rows, or a number is not
 *   finite; rows are counted from 0.
 */
export async function readMatrix(path: string, columns: number): Promise<Matrix> {
  const bytes = await readInput(path);
  const name = basename(path);
  const rowBytes = 4 * columns;
  if (bytes.length === 0 || bytes.length % rowBytes !== 0) {
    throw new UsageError(
      `${name} must hold whole rows of ${columns} float32 (${rowBytes} bytes each); it has ${bytes.length} bytes. Check --dimensions.`,
    );
  }
  const data = new Float32Array(bytes.length / 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < data.length; i++) {
    const value = view.getFloat32(4 * i, true);
    if (!Number.isFinite(value)) {
      const row = Math.floor(i / columns);
      throw new UsageError(
        `${name} must hold finite numbers; row ${row} (from 0) holds ${value}. Leave the row out.`,
      );
    }
    data[i] = value;
  }
  return matrix(data.length / columns, columns, data);
}

/** Writes raw little-endian numbers of 4 bytes. */
export async function writeNumbers(path: string, numbers: Float32Array | Int32Array): Promise<void> {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4));
  const real = numbers instanceof Float32Array;
  for (const [i, value] of numbers.entries()) {
    if (real) bytes.setFloat32(4 * i, value, true);
    else bytes.setInt32(4 * i, value, true);
  }
  await writeOutput(path, new Uint8Array(bytes.buffer));
}

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

/** @throws UsageError when there is no folder to write the file `path` to. */
export async function checkFolderOf(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `${path} cannot be written (${reason(error)}); name a file in a folder that is there.`,
    );
  }
}

/** The system's short code, `ENOENT` for instance. */
const reason = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
