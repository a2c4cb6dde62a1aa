/** Pinned words, pair by pair. */
export function PairsTab() {
  return null;
}
