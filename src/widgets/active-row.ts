/**
 * The row that a key leads to in a list of `count` rows, or null when the key does not move.
 *
 * Arrows move by one row, Page Up and Page Down by `page` rows (at least one), Home and End to the ends; no key leads
 * past an end. An empty list has no row to go to.
 */
export function rowForKey(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (row: number) => Math.min(count - 1, Math.max(0, row));
  const leap = Math.max(1, Math.floor(page));
  switch (key) {
    case 'ArrowUp':
      return within(active - 1);
    case 'ArrowDown':
      return within(active + 1);
    case 'PageUp':
      return within(active - leap);
    case 'PageDown':
      return within(active + leap);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Places that are in the page: those in sight, in order, and the active row, which keeps the focus wherever it is. */
export function withActive(inSight: readonly number[], active: number, count: number): number[] {
  const kept = active < count && !inSight.includes(active) ? [...inSight, active] : [...inSight];
  return kept.toSorted((a, b) => a - b);
}
