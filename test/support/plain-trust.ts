import type { Matrix } from '../../src/data/matrix';

/** What `geometry/trust` says, by the formula itself: full rankings of every point, found by sorting. */
export function plainTrust(X: Matrix, map: Matrix, k: number) {
  const n = X.rows;
  let [torn, lost] = [0, 0];
  const kept: number[] = [];
  for (let i = 0; i < n; i++) {
    const near = ranking(X, i);
    const onMap = ranking(map, i);
    for (const j of onMap.slice(0, k)) torn += Math.max(0, near.indexOf(j) + 1 - k);
    for (const j of near.slice(0, k)) lost += Math.max(0, onMap.indexOf(j) + 1 - k);
    kept.push(near.slice(0, k).filter((j) => onMap.indexOf(j) < k).length / k);
  }
  const scale = 2 / (n * k * (2 * n - 3 * k - 1));
  return { trustworthiness: 1 - scale * torn, continuity: 1 - scale * lost, kept: Float32Array.from(kept) };
}

/** All other rows, nearest first, equal ones by number. */
function ranking(X: Matrix, i: number): number[] {
  const squared = (j: number) => {
    let sum = 0;
    for (let c = 0; c < X.columns; c++) {
      sum += (X.data[i * X.columns + c]! - X.data[j * X.columns + c]!) ** 2;
    }
    return sum;
  };
  return Array.from({ length: X.rows }, (_, j) => j)
    .filter((j) => j !== i)
    .toSorted((a, b) => squared(a) - squared(b) || a - b);
}
