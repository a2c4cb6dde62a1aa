import type { Matrix } from '../../../src/data/matrix';

/** Cosine of every row with row `query` by plain loops, all sorted, the first `k` kept. */
export function rankByCosine(rows: readonly (readonly number[])[], query: number, k: number): number[] {
  const a = rows[query]!;
  const cosines = rows.map((b) => {
    let dot = 0;
    let aa = 0;
    let bb = 0;
    for (let c = 0; c < a.length; c++) {
      dot += a[c]! * b[c]!;
      aa += a[c]! * a[c]!;
      bb += b[c]! * b[c]!;
    }
    return dot / Math.sqrt(aa * bb);
  });
  return firstOf(cosines, query, k, (i, j) => cosines[j]! - cosines[i]!);
}

/** The same by Euclidean distance, nearest first. */
export function rankByDistance(rows: readonly (readonly number[])[], query: number, k: number): number[] {
  const a = rows[query]!;
  const squares = rows.map((b) => {
    let sum = 0;
    for (let c = 0; c < a.length; c++) sum += (a[c]! - b[c]!) ** 2;
    return sum;
  });
  return firstOf(squares, query, k, (i, j) => squares[i]! - squares[j]!);
}

/** Rows as arrays, which is what one would write first. */
export function asArrays({ rows, columns, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * columns, (i + 1) * columns)));
}

function firstOf(
  values: readonly number[],
  query: number,
  k: number,
  order: (i: number, j: number) => number,
): number[] {
  return values
    .map((_, index) => index)
    .filter((index) => index !== query)
    .toSorted(order)
    .slice(0, k);
}
