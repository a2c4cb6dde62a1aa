export interface Stat {
  readonly label: string;
  readonly value: string;
}

/** Figures with their names, in columns of equal width. */
export function StatGrid({ items }: { readonly items: readonly Stat[] }) {
  return (
    <dl className="stat-grid">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
