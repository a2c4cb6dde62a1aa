import { Button } from './Button';
import { ProgressBar } from './ProgressBar';
import './progress.css';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly detail?: string | undefined;
  readonly elapsed?: number | undefined;
  /** The button's text: `Stop training`. */
  readonly stopLabel: string;
  readonly onStop: () => void;
}

/** A job under way, and the button that stops it. */
export function JobCard({ stopLabel, onStop, ...progress }: Props) {
  return (
    <div className="job-card">
      <ProgressBar {...progress} />
      <Button kind="danger" onClick={onStop}>
        {stopLabel}
      </Button>
    </div>
  );
}
