/** Words on axes made of expressions. */
export function AxesTool() {
  return null;
}
