/** Words that stand out. */
export function OdditiesTool() {
  return null;
}
