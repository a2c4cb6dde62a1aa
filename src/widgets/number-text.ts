// One formatter for all: `toLocaleString` makes a new one at every call, which takes a second for 10,000 words.
const COUNT = new Intl.NumberFormat('en');

/** `85,089`. */
export function countText(n: number): string {
  return COUNT.format(n);
}

/** 0.1234 → `12.3 %`. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** −0.123456: six decimals, a true minus sign, and no minus before zeros. */
export function sixDecimals(value: number): string {
  const text = value.toFixed(6);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** The shortest number of nine digits that is the same float32 again: what copies hold. */
export function floatDigits(value: number): number {
  return Number(value.toPrecision(9));
}
