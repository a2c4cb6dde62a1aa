/** p of t-SNE, symmetric: only j > i is stored, in rows of whole fours. */
export interface JointProbabilities {
  /** Row i owns entries `rows[i] … rows[i + 1])`; a multiple of four. */
  readonly rows: Int32Array;
  /** Fillers name their own row. */
  readonly columns: Uint32Array;
  /** p_ij; fillers are 0. Twice the sum is 1. */
  readonly values: Float32Array;
  /** Σ_{i≠j} p_ij log p_ij. */
  readonly negativeEntropy: number;
}

/**
 * p_ij = (p_{j|i} + p_{i|j}) / Σ, as scikit-learn `_joint_probabilities_nn`.
 *
 * @param neighbors Row numbers [n, k], no row among its own.
 * @param conditional p_{j|i} of these [n, k].
 */
export function jointProbabilities(
  neighbors: Uint32Array,
  conditional: Float32Array,
  n: number,
): JointProbabilities {
  const k = neighbors.length / n;
  const { starts, columns, values } = gatherByLower(neighbors, conditional, n, k);
  const lengths = mergeRows(starts, columns, values, n);

  const rows = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) rows[i + 1] = rows[i]! + 4 * Math.ceil(lengths[i]! / 4);
  const padded = { columns: new Uint32Array(rows[n]!), values: new Float32Array(rows[n]!) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let e = starts[i]!; e < starts[i]! + lengths[i]!; e++) sum += 2 * values[e]!;
  }
  let negativeEntropy = 0;
  for (let i = 0; i < n; i++) {
    const begin = rows[i]!;
    padded.columns.fill(i, begin, rows[i + 1]);
    for (let e = 0; e < lengths[i]!; e++) {
      const p = values[starts[i]! + e]! / sum;
      padded.columns[begin + e] = columns[starts[i]! + e]!;
      padded.values[begin + e] = p;
      if (p > 0) negativeEntropy += 2 * p * Math.log(p);
    }
  }
  return { rows, ...padded, negativeEntropy };
}

/** Every directed entry under the lower of its two rows: a counting sort. */
function gatherByLower(neighbors: Uint32Array, conditional: Float32Array, n: number, k: number) {
  const starts = new Int32Array(n + 1);
  for (let i = 0, e = 0; i < n; i++) {
    for (let j = 0; j < k; j++, e++) starts[Math.min(i, neighbors[e]!) + 1]!++;
  }
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, n);
  const columns = new Uint32Array(n * k);
  const values = new Float32Array(n * k);
  for (let i = 0, e = 0; i < n; i++) {
    for (let j = 0; j < k; j++, e++) {
      const other = neighbors[e]!;
      const at = next[Math.min(i, other)]!++;
      columns[at] = Math.max(i, other);
      values[at] = conditional[e]!;
    }
  }
  return { starts, columns, values };
}

/** Adds up entries of the same column, in place; returns the length of each row. */
function mergeRows(starts: Int32Array, columns: Uint32Array, values: Float32Array, n: number): Int32Array {
  const lengths = new Int32Array(n);
  const place = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const begin = starts[i]!;
    let end = begin;
    for (let e = begin; e < starts[i + 1]!; e++) {
      const column = columns[e]!;
      const at = place[column]!;
      if (at >= begin) {
        values[at]! += values[e]!;
      } else {
        place[column] = end;
        columns[end] = column;
        values[end++] = values[e]!;
      }
    }
    lengths[i] = end - begin;
  }
  return lengths;
}
