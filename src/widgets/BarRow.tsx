import { CATEGORIES } from './palette';

interface BarRowProps {
  readonly label: string;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
  /** Leaves out the line of names and shares below the bar. */
  readonly compact?: boolean | undefined;
}

/** A stacked bar of shares, with the shares in words: colour is never the only sign. */
export function BarRow({ label, parts, compact = false }: BarRowProps) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const text = parts.map((part) => `${part.label} ${share(part.value, total)}`).join(', ');
  return (
    <div className="bar-row">
      <div className="bar" role="img" aria-label={`${label}: ${text}`} title={text}>
        {parts.map((part, i) => (
          <span
            key={part.label}
            style={{ flexGrow: part.value, background: CATEGORIES[i % CATEGORIES.length] }}
          />
        ))}
      </div>
      {compact ? null : (
        <ul className="bar-legend" aria-hidden="true">
          {parts.slice(0, 12).map((part, i) => (
            <li key={part.label}>
              <span className="swatch" style={{ background: CATEGORIES[i % CATEGORIES.length] }} />
              {part.label} <b>{part.value.toLocaleString('en')}</b> ({share(part.value, total)})
            </li>
          ))}
          {parts.length > 12 ? <li>and {parts.length - 12} more</li> : null}
        </ul>
      )}
    </div>
  );
}

function share(value: number, total: number): string {
  return total === 0 ? '–' : `${((value / total) * 100).toFixed(1)} %`;
}
