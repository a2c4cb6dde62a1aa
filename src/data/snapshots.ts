/** The embedding as it was after some epochs of a training. */
export interface Snapshots {
  /** 1-based, ascending; the start and the epoch kept are not among them, as the run holds these itself. */
  readonly epochs: readonly number[];
  /** As `ClassifierWeights.embedding`, one an epoch. */
  readonly embeddings: readonly Float32Array[];
}
