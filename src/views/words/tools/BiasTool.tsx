/** The bias probe. */
export function BiasTool() {
  return null;
}
