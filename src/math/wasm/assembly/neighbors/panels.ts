/**
 * Rows as panels of eight, component by component, so that one vector holds a component of four rows.
 *
 * Layout      panel p, component c, row r of the panel: float at p · 32d + 32c + 4r bytes
 * Half norms  h = |x|² / 2, summed as `meetQuad` sums, so that h + h − x·x is exactly 0
 * Source      register blocking as in BLIS (Van Zee and van de Geijn, ACM TOMS 41, 2015, section 3)
 */
import { madd } from '../simd';

export const LANES: i32 = 8;

/** Bytes of a panel of d components; also of one row times eight. */
export function panelBytes(d: i32): usize {
  return (<usize>d) << 5;
}

export function panelsOf(rows: i32): i32 {
  return (rows + LANES - 1) / LANES;
}

/**
 * Writes one panel and its half norms.
 *
 * @param points A table [n, d].
 * @param numbers Eight int32: which rows, or −1 for none: zeros, and a half norm that is no number, so that no
 *   comparison with it holds.
 */
export function pack(points: usize, d: i32, numbers: usize, panel: usize, halves: usize): void {
  for (let r: usize = 0; r < <usize>LANES; r++) {
    const number = load<i32>(numbers + (r << 2));
    let row = points + ((<usize>number * d) << 2);
    let at = panel + (r << 2);
    for (let c = 0; c < d; c++, at += 32, row += 4) store<f32>(at, number < 0 ? 0 : load<f32>(row));
  }
  let low = f32x4.splat(0);
  let high = low;
  const end = panel + panelBytes(d);
  for (let at = panel; at < end; at += 32) {
    const y0 = v128.load(at);
    const y1 = v128.load(at, 16);
    low = madd(y0, y0, low);
    high = madd(y1, y1, high);
  }
  const half = f32x4.splat(0.5);
  v128.store(halves, f32x4.mul(low, half));
  v128.store(halves, f32x4.mul(high, half), 16);
  for (let r: usize = 0; r < <usize>LANES; r++) {
    if (load<i32>(numbers + (r << 2)) < 0) store<f32>(halves + (r << 2), NaN);
  }
}

let mine: u32 = 0;
let theirs: u32 = 0;

/** After `meetQuad`: bit 8 r + c is set where row c of the panel is within the limit of row r of the quad. */
export function withinMine(): u32 {
  return mine;
}

/** After `meetQuad`: bit 8 r + c is set where row r of the quad is within the limit of row c of the panel. */
export function withinTheirs(): u32 {
  return theirs;
}

/**
 * |x − y|² / 2 of four rows of one panel and the eight of another, compared with the limits of both sides.
 *
 * @param quad The one panel, or 16 bytes on for its last four rows; their half norms and limits at `quadHalves`
 *   and `quadLimits`.
 * @param out Gets the 32 numbers, [4, 8], where there is one within a limit.
 * @returns Whether there is.
 */
export function meetQuad(
  quad: usize,
  panel: usize,
  bytes: usize,
  quadHalves: usize,
  panelHalves: usize,
  quadLimits: usize,
  panelLimits: usize,
  out: usize,
): bool {
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const end = panel + bytes;
  for (let a = quad, b = panel; b < end; a += 32, b += 32) {
    const y0 = v128.load(b);
    const y1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    a0 = madd(x, y0, a0);
    a1 = madd(x, y1, a1);
    x = v128.load32_splat(a, 4);
    b0 = madd(x, y0, b0);
    b1 = madd(x, y1, b1);
    x = v128.load32_splat(a, 8);
    c0 = madd(x, y0, c0);
    c1 = madd(x, y1, c1);
    x = v128.load32_splat(a, 12);
    d0 = madd(x, y0, d0);
    d1 = madd(x, y1, d1);
  }
  const low = v128.load(panelHalves);
  const high = v128.load(panelHalves, 16);
  let half = v128.load32_splat(quadHalves);
  a0 = f32x4.sub(f32x4.add(half, low), a0);
  a1 = f32x4.sub(f32x4.add(half, high), a1);
  half = v128.load32_splat(quadHalves, 4);
  b0 = f32x4.sub(f32x4.add(half, low), b0);
  b1 = f32x4.sub(f32x4.add(half, high), b1);
  half = v128.load32_splat(quadHalves, 8);
  c0 = f32x4.sub(f32x4.add(half, low), c0);
  c1 = f32x4.sub(f32x4.add(half, high), c1);
  half = v128.load32_splat(quadHalves, 12);
  d0 = f32x4.sub(f32x4.add(half, low), d0);
  d1 = f32x4.sub(f32x4.add(half, high), d1);

  const near = v128.load(panelLimits);
  const far = v128.load(panelLimits, 16);
  const limit0 = v128.load32_splat(quadLimits);
  const limit1 = v128.load32_splat(quadLimits, 4);
  const limit2 = v128.load32_splat(quadLimits, 8);
  const limit3 = v128.load32_splat(quadLimits, 12);
  let any = f32x4.le(a0, f32x4.max(limit0, near));
  any = v128.or(any, f32x4.le(a1, f32x4.max(limit0, far)));
  any = v128.or(any, f32x4.le(b0, f32x4.max(limit1, near)));
  any = v128.or(any, f32x4.le(b1, f32x4.max(limit1, far)));
  any = v128.or(any, f32x4.le(c0, f32x4.max(limit2, near)));
  any = v128.or(any, f32x4.le(c1, f32x4.max(limit2, far)));
  any = v128.or(any, f32x4.le(d0, f32x4.max(limit3, near)));
  any = v128.or(any, f32x4.le(d1, f32x4.max(limit3, far)));
  if (!v128.any_true(any)) return false;
  mine = within(a0, a1, b0, b1, limit0, limit0, limit1, limit1);
  mine |= within(c0, c1, d0, d1, limit2, limit2, limit3, limit3) << 16;
  theirs = within(a0, a1, b0, b1, near, far, near, far);
  theirs |= within(c0, c1, d0, d1, near, far, near, far) << 16;
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out, b0, 32);
  v128.store(out, b1, 48);
  v128.store(out, c0, 64);
  v128.store(out, c1, 80);
  v128.store(out, d0, 96);
  v128.store(out, d1, 112);
  return true;
}

/** One bit for each of sixteen numbers: whether it is at most its limit. */
function within(a: v128, b: v128, c: v128, d: v128, la: v128, lb: v128, lc: v128, ld: v128): u32 {
  const low = i16x8.narrow_i32x4_s(f32x4.le(a, la), f32x4.le(b, lb));
  const high = i16x8.narrow_i32x4_s(f32x4.le(c, lc), f32x4.le(d, ld));
  return i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
}
