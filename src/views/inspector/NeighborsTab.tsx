/** Neighbours of a word. */
export function NeighborsTab() {
  return null;
}
