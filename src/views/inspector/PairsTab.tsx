/** Pinned words, pair by pair. Given `InspectorTabProps`. */
export function PairsTab() {
  return null;
}
