/** The numbers of a word. */
export function VectorTab() {
  return null;
}
