/**
 * Orders strings by their UTF-8 bytes, which is by code point: negative when `a` comes first. JavaScript's own
 * order is by UTF-16 unit and puts U+1F60E before U+FF01.
 */
export function compareTokens(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
