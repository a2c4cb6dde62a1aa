/** What a cosine says, in words. */
export function cosineReading(cosine: number): string {
  const shown = Number(cosine.toFixed(6));
  if (shown >= 1) return 'Same direction; the lengths may differ.';
  if (shown <= -1) return 'Opposite directions; the lengths may differ.';
  const size = Math.abs(cosine);
  if (size < 0.1) return 'Nearly at right angles: neither alike nor opposed.';
  const degree = size >= 0.9 ? 'Nearly' : size >= 0.5 ? 'Largely' : 'Slightly';
  return cosine > 0 ? `${degree} the same direction.` : `${degree} opposite directions.`;
}
