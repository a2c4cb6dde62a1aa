import type { Outcome, Peer } from '../outcome';
import type { Job } from '../settings';

/** What the page of the bench offers to whoever drives it. */
export interface BenchPage {
  measureJob(asked: PageJob): Promise<PageResult>;
  graphics(): string;
}

export interface PageJob {
  readonly job: Job;
  /** Name of the file served as `bench-input`; null: an input is made. */
  readonly fileName: string | null;
  readonly plainPeers: boolean;
  /** Whether the result itself is wanted. */
  readonly output: boolean;
}

export type PageResult =
  | {
      readonly outcome: Outcome;
      readonly peers: readonly Peer[];
      readonly output: readonly number[] | null;
      /** Whether the output is of int32. */
      readonly integers: boolean;
    }
  | { readonly name: string; readonly message: string };
