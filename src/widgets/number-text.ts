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
