import './progress.css';

interface Props {
  /** The accessible name, shown above the bar. */
  readonly label: string;
  /** 0 … 1; null while no share is known. */
  readonly value: number | null;
  /** Where the work stands: `epoch 3 of 20`. */
  readonly detail?: string | undefined;
  /** Seconds since it began; with a value of at least a twentieth, an estimate of the rest is shown too. */
  readonly elapsed?: number | undefined;
}

/** How far something is, how long it took and how long it may yet take. */
export function ProgressBar({ label, value, detail, elapsed }: Props) {
  return (
    <div className="progress">
      <span className="progress-label">{label}</span>
      <progress aria-label={label} max={1} {...(value === null ? {} : { value })} />
      <span className="progress-detail">{[detail, timeText(value, elapsed)].filter(Boolean).join(', ')}</span>
    </div>
  );
}

/** Share below which an estimate would jump about. */
const ESTIMABLE = 0.05;

/** `12 s, about 48 s left`: seconds so far and, when enough is done, seconds to come at the same pace. */
export function timeText(value: number | null, elapsed: number | undefined): string {
  if (elapsed === undefined) return '';
  const sofar = durationText(elapsed);
  if (value === null || value < ESTIMABLE || value >= 1 || elapsed < 1) return sofar;
  return `${sofar}, about ${durationText((elapsed * (1 - value)) / value)} left`;
}

/** Seconds in words: `48 s`, `2 min 5 s`, `1 h 3 min`. */
function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
