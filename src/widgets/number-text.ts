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

/** So many decimals, a true minus sign, and no minus before zeros: `−0.125`. */
export function decimalText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** `−0.123456`, as figures of other work are given. */
export function sixDecimals(value: number): string {
  return decimalText(value, 6);
}

/** A number with its sign, a true minus, and as many decimals as asked for: `+1.2345`; zeros without a sign. */
export function signedText(value: number, decimals = 4): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** The shortest number of nine digits that is the same float32 again: what copies hold. */
export function floatDigits(value: number): number {
  return Number(value.toPrecision(9));
}
