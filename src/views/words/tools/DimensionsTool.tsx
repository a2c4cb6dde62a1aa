/** What each dimension holds. */
export function DimensionsTool() {
  return null;
}
