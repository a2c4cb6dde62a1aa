/**
 * Four exponentials and four logarithms at a time, float32, by Cephes' polynomials (S. Moshier, expf and logf).
 *
 * Both reduce to 2^n times a number near 1. Precision: `decay` at most 2 units in the last place, `logarithm`
 * 2 units or 1e−7, whichever is more.
 */

/** Above this e^−u is not a normal number, and counts as 0. */
const LAST: f32 = 87;

/** e^−u for u ≥ 0; 0 where u > 87. u below 2^30. */
export function decay(u: v128): v128 {
  const n = f32x4.nearest(f32x4.mul(u, f32x4.splat(-1.44269504)));
  let r = f32x4.sub(f32x4.mul(n, f32x4.splat(-0.693359375)), u);
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));
  let sum = f32x4.add(f32x4.mul(r, f32x4.splat(1.98756915e-4)), f32x4.splat(1.3981999507e-3));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(8.3334519073e-3));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(4.1665795894e-2));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.6666665459e-1));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.5));
  sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(r, r)), r), f32x4.splat(1));
  const scaled = i32x4.add(sum, i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23));
  return v128.andnot(scaled, f32x4.gt(u, f32x4.splat(LAST)));
}

/** log x of normal numbers above 0: x = 2^n m, √½ ≤ m < √2, log m = 2 artanh((m − 1) / (m + 1)). */
export function logarithm(x: v128): v128 {
  const offset = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const n = f32x4.convert_i32x4_s(i32x4.shr_s(offset, 23));
  const m = i32x4.add(v128.and(offset, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const one = f32x4.splat(1);
  const s = f32x4.div(f32x4.sub(m, one), f32x4.add(m, one));
  const s2 = f32x4.mul(s, s);
  let series = f32x4.add(f32x4.mul(s2, f32x4.splat(0.22222222)), f32x4.splat(0.28571429));
  series = f32x4.add(f32x4.mul(s2, series), f32x4.splat(0.4));
  series = f32x4.add(f32x4.mul(s2, series), f32x4.splat(0.66666667));
  series = f32x4.add(f32x4.mul(s2, series), f32x4.splat(2));
  return f32x4.add(f32x4.mul(n, f32x4.splat(0.69314718)), f32x4.mul(s, series));
}
