/** Two texts compared under three codes. */
export function TextsTool() {
  return null;
}
