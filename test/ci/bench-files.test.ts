import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clusteredVectors } from '../bench/inputs/clustered-vectors';
import { labelledTexts } from '../bench/inputs/labelled-texts';
import { checkFolderOf, readInput, writeOutput } from '../bench/files';
import { bytesOf, matrixIn } from '../bench/numbers';
import { readTable } from '../../src/formats/read-table';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firth-bench-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads rows of little-endian float32 without a header', () => {
  // 1, −2, 0.5 and 3 by the bits of IEEE 754.
  const bytes = Buffer.from('0000803f 000000c0 0000003f 00004040'.replaceAll(' ', ''), 'hex');
  const X = matrixIn(bytes, 2, 'X.f32');
  expect([X.rows, X.columns, ...X.data]).toEqual([2, 2, 1, -2, 0.5, 3]);
});

it('writes float32 and int32 little-endian', async () => {
  const path = join(folder, 'out');
  await writeOutput(path, bytesOf(Float32Array.of(1, -2)));
  expect(readFileSync(path).toString('hex')).toBe('0000803f000000c0');
  expect(Buffer.from(bytesOf(Int32Array.of(258, -1))).toString('hex')).toBe('02010000ffffffff');
});

it('says what is wrong with the numbers of a file', () => {
  expect(() => matrixIn(new Uint8Array(12), 2, 'X.f32')).toThrow(
    'X.f32 must hold whole rows of 2 float32 (8 bytes each); it has 12 bytes. Check --dimensions.',
  );
  expect(() => matrixIn(new Uint8Array(0), 2, 'X.f32')).toThrow('it has 0 bytes');
  const bytes = bytesOf(Float32Array.of(1, 2, 3, Number.NaN));
  expect(() => matrixIn(bytes, 2, 'X.f32')).toThrow('row 1 (from 0) holds NaN');
});

it('says why a file cannot be read or written', async () => {
  await expect(readInput(join(folder, 'X.f32'))).rejects.toThrow(/X\.f32 cannot be read \(ENOENT\)/);
  await expect(readInput(folder)).rejects.toThrow('EISDIR');
  await expect(checkFolderOf(join(folder, 'none', 'Y.f32'))).rejects.toThrow('ENOENT');
  await expect(checkFolderOf(folder)).rejects.toThrow('EISDIR');
  await expect(writeOutput(folder, 'text')).rejects.toThrow('EISDIR');
});

it('makes the same clustered, anisotropic vectors every time', () => {
  const X = clusteredVectors(3000, 8);
  expect(X.data).toEqual(clusteredVectors(3000, 8).data);
  expect(X.data.every(Number.isFinite)).toBe(true);
  const spread = (column: number) => {
    const values = Array.from({ length: X.rows }, (_, i) => X.data[8 * i + column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / X.rows;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / X.rows;
  };
  expect(spread(0)).toBeGreaterThan(2 * spread(7));
});

it('makes a CSV of labelled texts by the law of Zipf', async () => {
  const bytes = labelledTexts(400, 3);
  expect(bytes).toEqual(labelledTexts(400, 3));
  const { table, report } = await readTable(new Blob([bytes]), 'made.csv');
  expect(report).toMatchObject({ rowCount: 400, skippedCount: 0, textColumn: 1, labelColumn: 0 });
  expect(new Set(table.columns[0])).toEqual(new Set(['0', '1', '2']));
  const counts = new Map<string, number>();
  for (const word of table.columns[1]!.join(' ')
    .toLowerCase()
    .match(/[a-z]+/g)!) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const ranked = [...counts.values()].toSorted((a, b) => b - a);
  expect(ranked[0]! / ranked[19]!).toBeGreaterThan(3);
  expect(counts.size).toBeGreaterThan(2000);
});
