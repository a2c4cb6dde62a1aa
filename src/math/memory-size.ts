/** Bytes as a person reads them, two digits: `1.3 GB`, `480 MB`. */
export function sizeText(bytes: number): string {
  const [size, unit] = bytes >= 999.5e6 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  return `${Number(size.toPrecision(2)).toLocaleString('en')} ${unit}`;
}

/**
 * The largest whole number of `least` … `most` whose need fits into `room`, rounded down to two digits; null when
 * none does.
 *
 * @param need Bytes; never less for a larger number.
 */
export function largestThatFits(
  need: (count: number) => number,
  room: number,
  least: number,
  most: number,
): number | null {
  if (most < least || need(least) > room) return null;
  let fits = least;
  let beyond = most + 1;
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    if (need(middle) <= room) fits = middle;
    else beyond = middle;
  }
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(fits)) - 1);
  return Math.max(least, Math.floor(fits / unit) * unit);
}
