/**
 * p_ij = (p_{j|i} + p_{i|j}) / Σ of t-SNE, as scikit-learn `_joint_probabilities_nn`. Symmetric: only j > i is stored,
 * in rows of whole fours.
 */
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
