/** A coordinate of a map as all tables show it: six decimals; a dash for none. */
export function coordinateText(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(6);
}
