/** Why a word stands where it does: its texts. Given `InspectorTabProps`. */
export function WhyTab() {
  return null;
}
