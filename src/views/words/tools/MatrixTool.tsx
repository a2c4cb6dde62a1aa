/** The embedding matrix. */
export function MatrixTool() {
  return null;
}
