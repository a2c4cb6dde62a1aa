import { useState } from 'react';

/**
 * What was there when it was last complete, while the next is on its way: numbers stay with the words they belong to
 * and nothing jumps. At first, and whenever it is complete, the present one. `current` keeps its identity between
 * renders unless it changes.
 */
export function useKept<T>(current: T, pending: boolean): T {
  const [kept, setKept] = useState(current);
  if (pending || kept === current) return kept;
  setKept(current);
  return current;
}
