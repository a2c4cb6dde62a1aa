import type { JointProbabilities } from '../../geometry/joint-probabilities';

/** p with both directions of every pair, as compressed sparse rows without fillers. */
export interface FullRows {
  /** Row i owns entries `rows[i] … rows[i + 1])`. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** In each row those of lower number first. */
  readonly columns: Uint32Array<ArrayBuffer>;
  readonly values: Float32Array<ArrayBuffer>;
}

/** Writes every entry of the half matrix under both of its rows: a counting sort. */
export function fullRows(p: JointProbabilities): FullRows {
  const n = p.rows.length - 1;
  const rows = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    for (let e = p.rows[i]!; e < p.rows[i + 1]!; e++) {
      const j = p.columns[e]!;
      if (j === i) continue;
      rows[i + 1]!++;
      rows[j + 1]!++;
    }
  }
  for (let i = 0; i < n; i++) rows[i + 1]! += rows[i]!;
  const next = rows.slice(0, n);
  const columns = new Uint32Array(rows[n]!);
  const values = new Float32Array(rows[n]!);
  const put = (row: number, column: number, value: number) => {
    const at = next[row]!++;
    columns[at] = column;
    values[at] = value;
  };
  for (let i = 0; i < n; i++) {
    for (let e = p.rows[i]!; e < p.rows[i + 1]!; e++) {
      const j = p.columns[e]!;
      if (j === i) continue;
      put(i, j, p.values[e]!);
      put(j, i, p.values[e]!);
    }
  }
  return { rows, columns, values };
}
