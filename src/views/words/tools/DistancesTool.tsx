/** Map distances beside original ones. */
export function DistancesTool() {
  return null;
}
