/** Word algebra. */
export function ExpressionTool() {
  return null;
}
