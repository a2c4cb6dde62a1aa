/** The numbers of a word. Given `InspectorTabProps`. */
export function VectorTab() {
  return null;
}
