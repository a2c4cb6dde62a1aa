/** The cluster of a word. */
export function ClusterTool() {
  return null;
}
