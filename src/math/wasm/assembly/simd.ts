/**
 * a · b + c, lane by lane. The relaxed builds round once where the machine fuses the two (and may differ in the
 * last bit between machines); the plain builds round twice, everywhere alike.
 */
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** c − a · b; see `madd`. */
export function nmadd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_nmadd(a, b, c);
  return f32x4.sub(c, f32x4.mul(a, b));
}

/**
 * log x of normal numbers above 0: x = 2^n m, √½ ≤ m < √2, log m = 2 artanh((m − 1) / (m + 1)); off
 * by 2 units in the last place or 1e−7, whichever is more.
 */
export function logarithm(x: v128): v128 {
  const offset = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const n = f32x4.convert_i32x4_s(i32x4.shr_s(offset, 23));
  const m = i32x4.add(v128.and(offset, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const one = f32x4.splat(1);
  const s = f32x4.div(f32x4.sub(m, one), f32x4.add(m, one));
  const s2 = f32x4.mul(s, s);
  let series = madd(s2, f32x4.splat(0.22222222), f32x4.splat(0.28571429));
  series = madd(s2, series, f32x4.splat(0.4));
  series = madd(s2, series, f32x4.splat(0.66666667));
  series = madd(s2, series, f32x4.splat(2));
  return madd(n, f32x4.splat(0.69314718), f32x4.mul(s, series));
}
