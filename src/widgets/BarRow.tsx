import './figures.css';

interface Part {
  readonly label: string;
  readonly value: number;
}

interface Props {
  /** What is divided; begins the text alternative. */
  readonly label: string;
  /** Coloured as `--class-0` and so on; negative values count as none. */
  readonly parts: readonly Part[];
  /** Without the line of names and shares below the bar: for use inside a table row. */
  readonly compact?: boolean | undefined;
}

/** One bar divided among parts in proportion. */
export function BarRow({ label, parts, compact }: Props) {
  const total = parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  const shares = parts.map(({ label: name, value }) => ({
    name,
    share: total > 0 ? Math.max(0, value) / total : 0,
  }));
  const text = shares.map(({ name, share }) => `${name} ${(share * 100).toFixed(1)} %`);
  return (
    <div className="bar-row" data-compact={compact || undefined}>
      <div
        className="bar-row-bar"
        role="img"
        aria-label={`${label}: ${text.join(', ')}`}
        title={text.join(', ')}
      >
        {shares.map(({ name, share }, i) => (
          <span key={name} style={{ flexGrow: share, background: `var(--class-${i % 12})` }} />
        ))}
      </div>
      {compact ? null : (
        <ul aria-hidden="true">
          {text.map((line, i) => (
            <li key={line}>
              <i style={{ background: `var(--class-${i % 12})` }} />
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
