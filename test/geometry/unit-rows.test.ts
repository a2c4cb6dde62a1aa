import { describe, expect, it } from 'vitest';
import { matrix, row, type Matrix } from '../../src/data/matrix';
import { compareRows } from '../../src/geometry/compare';
import { nearestRows } from '../../src/geometry/point-ranks';
import { unitRows } from '../../src/geometry/unit-rows';
import { clusteredMatrix } from '../support/random-matrix';

const length = (values: Float32Array) => Math.hypot(...values);

function byCosine(X: Matrix, point: number, k: number): number[] {
  const cosine = (other: number) => compareRows(X, point, other).cosine!;
  return Array.from({ length: X.rows }, (_, i) => i)
    .filter((i) => i !== point)
    .toSorted((a, b) => cosine(b) - cosine(a) || a - b)
    .slice(0, k);
}

describe('unitRows', () => {
  it('gives Euclidean distance the neighbors that cosine has', () => {
    const X = clusteredMatrix(300, 12, 5, 4);
    const unit = unitRows(X);
    for (let point = 0; point < 300; point += 7) {
      expect([...nearestRows(unit, point, 20)]).toEqual(byCosine(X, point, 20));
    }
    const first = nearestRows(X, 0, 20);
    expect([...first]).not.toEqual(byCosine(X, 0, 20));
  });

  it('makes every row 1 long, and leaves X as it was', () => {
    const X = matrix(4, 2, Float32Array.of(3, 4, 1e-30, 0, -1e30, 1e30, 0, 0.5));
    const before = X.data.slice();
    const unit = unitRows(X);
    for (let i = 0; i < 4; i++) expect(length(row(unit, i))).toBeCloseTo(1, 6);
    expect([...row(unit, 0)]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
    expect(X.data).toEqual(before);
  });

  it('keeps the bits of rows that are 1 long already, so that doing it twice is doing it once', () => {
    const unit = unitRows(clusteredMatrix(500, 9, 3, 8));
    expect(unitRows(unit).data).toEqual(unit.data);
  });

  it('refuses a row without direction, by its name', () => {
    const X = matrix(2, 2, Float32Array.of(1, 0, 0, 0));
    expect(() => unitRows(X)).toThrow('and row 2 has none: all its numbers are 0.');
    expect(() => unitRows(X, (i) => `word ${i}`)).toThrow('and word 1 has none');
  });
});
