/** Loss and accuracy of one epoch. Training figures are running means during the epoch, as Keras reports them. */
export interface EpochRecord {
  /** 1-based. */
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly valLoss: number;
  readonly valAccuracy: number;
  readonly seconds: number;
}

export interface History {
  readonly epochs: readonly EpochRecord[];
  /** 1-based epoch with the lowest validation loss, the earlier one on a tie; 0 when no epoch ended. */
  readonly bestEpoch: number;
}

/** What the curves say. `fewSteps`: too few steps so far to tell. */
export interface CurveReading {
  readonly kind: 'improving' | 'flat' | 'overfitting' | 'fewSteps';
  /** First epoch after the best one, when overfitting. */
  readonly since: number | null;
  readonly sentence: string;
}

export type StopReason = 'epochs' | 'early' | 'stopped';
