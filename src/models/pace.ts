/** Slices that the median looks back on. */
const RECENT = 25;

/** How many units of work fit a budget of time, learned while working. */
export interface Pace {
  /** Units that should take about `budgetMs`; at least 1, and at most four times the last slice. */
  units(budgetMs: number): number;
  /** Notes a slice; returns milliseconds per unit, the median of recent slices. */
  took(units: number, ms: number): number;
}

/** @param first Units of the first slice. */
export function startPace(first: number): Pace {
  const recent: number[] = [];
  let last = first;
  let perUnit: number | null = null;
  return {
    units(budgetMs) {
      if (perUnit === null) return first;
      return Math.max(1, Math.min(4 * last, Math.floor(budgetMs / Math.max(perUnit, 1e-6))));
    },
    took(units, ms) {
      last = Math.max(1, units);
      recent.push(ms / last);
      if (recent.length > RECENT) recent.shift();
      const sorted = recent.toSorted((a, b) => a - b);
      perUnit = sorted[sorted.length >> 1]!;
      return perUnit;
    },
  };
}
