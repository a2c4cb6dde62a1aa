import './figures.css';

interface Props {
  /** The accessible name. */
  readonly label: string;
  /** 0 … 1, where the bar ends. */
  readonly value: number;
  /** The value in words, read out and shown at the end of the bar. */
  readonly text: string;
}

/** A level between two ends, as a bar. */
export function Meter({ label, value, text }: Props) {
  const share = Math.max(0, Math.min(1, value));
  return (
    <div className="meter">
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={share}
        aria-valuetext={text}
      >
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span aria-hidden="true">{text}</span>
    </div>
  );
}
