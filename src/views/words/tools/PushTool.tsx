/** Words by what each alone says to the model. */
export function PushTool() {
  return null;
}
