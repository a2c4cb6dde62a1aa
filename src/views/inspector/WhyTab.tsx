/** Why a word stands where it does: its texts. */
export function WhyTab() {
  return null;
}
