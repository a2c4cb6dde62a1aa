import type { Figure, Outcome, Peer, Time } from './outcome';
import type { Job } from './settings';

/** What is known of one workload after it was measured; kept as JSON. */
export interface Measurement {
  readonly workload: string;
  readonly parameters: { readonly [name: string]: string | number | null };
  readonly figures: { readonly [name: string]: Figure };
  readonly times: readonly Time[];
  readonly peers: readonly Peer[];
  readonly note: string;
  /** Highest memory of the process so far, input included, peers not; null where it cannot be known. */
  readonly peakMebibytes: number | null;
}

export function measurementOf(
  { name, settings }: Job,
  { figures, times, note }: Outcome,
  peers: readonly Peer[],
  peakMebibytes: number | null,
): Measurement {
  const input = settings.input?.replace(/^.*[/\\]/, '') ?? null;
  const unused = input === null ? ['output'] : ['output', 'rows', 'classes'];
  const used = Object.entries(settings).filter(([key]) => !unused.includes(key));
  const parameters = { ...Object.fromEntries(used), input };
  return { workload: name, parameters, figures, times, peers, note, peakMebibytes };
}

/** The figures of one workload side by side with what they belong to, as outside scripts read them. */
export function flatMeasurement({ figures, ...rest }: Measurement, about: object): object {
  return { ...figures, ...rest, ...about };
}
