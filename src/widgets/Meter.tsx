interface MeterProps {
  readonly label: string;
  /** 0 … 1. */
  readonly value: number;
  /** The value in words; read aloud and drawn beside the bar. */
  readonly text: string;
}

/** A bar that shows where a figure lies between two ends. */
export function Meter({ label, value, text }: MeterProps) {
  const share = Math.min(1, Math.max(0, value));
  return (
    <div className="meter">
      <span className="meter-label">{label}</span>
      <div
        className="meter-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={share}
        aria-valuetext={text}
      >
        <div className="meter-fill" style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span className="meter-text">{text}</span>
    </div>
  );
}
