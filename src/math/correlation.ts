/** Pearson's correlation of two lists of equal length, −1 … 1; null when either does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number | null {
  const n = a.length;
  const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [squaresA, squaresB, products] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = a[i]! - meanA;
    const y = b[i]! - meanB;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  if (!(squaresA > 0 && squaresB > 0)) return null;
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
}
