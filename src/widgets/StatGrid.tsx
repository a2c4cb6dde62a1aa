import type { ReactNode } from 'react';
import './figures.css';

interface Stat {
  readonly label: string;
  readonly value: ReactNode;
  /** A few words under the value. */
  readonly note?: ReactNode;
}

/** Figures with their names, as many beside each other as there is room for. */
export function StatGrid({ items }: { readonly items: readonly Stat[] }) {
  return (
    <dl className="stat-grid">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <span className="stat-note">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
