import { matrix, type Matrix } from '../../src/data/matrix';
import { UsageError } from './usage-error';

/**
 * The rows of raw little-endian float32, row-major, without a header.
 *
 * @param name Of the file, for errors.
 * @throws UsageError when there is not a whole number of rows, or a number is not finite; rows are counted from 0.
 */
export function matrixIn(bytes: Uint8Array, columns: number, name: string): Matrix {
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

/** The bytes of numbers, little-endian, four each. */
export function bytesOf(numbers: Float32Array | Int32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4));
  const real = numbers instanceof Float32Array;
  for (const [i, value] of numbers.entries()) {
    if (real) bytes.setFloat32(4 * i, value, true);
    else bytes.setInt32(4 * i, value, true);
  }
  return new Uint8Array(bytes.buffer);
}
