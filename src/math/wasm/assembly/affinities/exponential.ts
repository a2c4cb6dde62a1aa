/**
 * Four exponentials at a time, float32, by Cephes' polynomial (S. Moshier, expf): 2^n times a number near 1, at most
 * 2 units in the last place off.
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
