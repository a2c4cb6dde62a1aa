/**
 * Loops over float32 vectors whose lengths are multiples of 16 bytes and not 0.
 *
 * They test at the end: V8 moves what does not change out of a loop only if its body always runs.
 */

const STRIP: usize = 64;

/** y = 0 */
export function clear(y: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  const stop = y + bytes;
  do {
    v128.store(y, zero);
    y += 16;
  } while (y < stop);
}

/** y = scale · x; both may be one. */
export function scaled(y: usize, x: usize, scale: f32, bytes: usize): void {
  const factor = f32x4.splat(scale);
  const stop = y + bytes;
  do {
    v128.store(y, f32x4.mul(factor, v128.load(x)));
    x += 16;
    y += 16;
  } while (y < stop);
}

/** y += scale · x */
export function addScaled(y: usize, x: usize, scale: f32, bytes: usize): void {
  const factor = f32x4.splat(scale);
  const stop = y + bytes;
  do {
    v128.store(y, f32x4.add(v128.load(y), f32x4.mul(factor, v128.load(x))));
    x += 16;
    y += 16;
  } while (y < stop);
}

/** Σ a_i b_i */
export function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  const stop = a + bytes;
  do {
    sum = f32x4.add(sum, f32x4.mul(v128.load(a), v128.load(b)));
    a += 16;
    b += 16;
  } while (a < stop);
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 2) +
    (f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 3))
  );
}

/** y = bias + Σ_i x_i · matrix[i], for `count` rows of `bytes` each. */
export function affine(y: usize, bias: usize, x: usize, matrix: usize, count: i32, bytes: usize): void {
  const stop = x + ((<usize>count) << 2);
  let c: usize = 0;
  for (; c + STRIP <= bytes; c += STRIP) {
    let a = v128.load(bias + c);
    let b = v128.load(bias + c, 16);
    let d = v128.load(bias + c, 32);
    let e = v128.load(bias + c, 48);
    let row = matrix + c;
    let at = x;
    do {
      const factor = v128.load32_splat(at);
      a = f32x4.add(a, f32x4.mul(factor, v128.load(row)));
      b = f32x4.add(b, f32x4.mul(factor, v128.load(row, 16)));
      d = f32x4.add(d, f32x4.mul(factor, v128.load(row, 32)));
      e = f32x4.add(e, f32x4.mul(factor, v128.load(row, 48)));
      row += bytes;
      at += 4;
    } while (at < stop);
    v128.store(y + c, a);
    v128.store(y + c, b, 16);
    v128.store(y + c, d, 32);
    v128.store(y + c, e, 48);
  }
  for (; c < bytes; c += 16) {
    let a = v128.load(bias + c);
    let row = matrix + c;
    let at = x;
    do {
      a = f32x4.add(a, f32x4.mul(v128.load32_splat(at), v128.load(row)));
      row += bytes;
      at += 4;
    } while (at < stop);
    v128.store(y + c, a);
  }
}

/** y = scale · (blanks · row 0 + Σ of the rows of `table` at the indices ids[from … to)). */
export function sumRows(
  y: usize,
  table: usize,
  ids: usize,
  from: i32,
  to: i32,
  blanks: f32,
  scale: f32,
  bytes: usize,
): void {
  const factor = f32x4.splat(scale);
  const many = f32x4.splat(blanks);
  const start = ids + ((<usize>from) << 2);
  const end = ids + ((<usize>to) << 2);
  let c: usize = 0;
  for (; c + STRIP <= bytes; c += STRIP) {
    const column = table + c;
    let a = f32x4.mul(many, v128.load(column));
    let b = f32x4.mul(many, v128.load(column, 16));
    let d = f32x4.mul(many, v128.load(column, 32));
    let e = f32x4.mul(many, v128.load(column, 48));
    for (let at = start; at < end; at += 4) {
      const row = column + <usize>load<u32>(at) * bytes;
      a = f32x4.add(a, v128.load(row));
      b = f32x4.add(b, v128.load(row, 16));
      d = f32x4.add(d, v128.load(row, 32));
      e = f32x4.add(e, v128.load(row, 48));
    }
    v128.store(y + c, f32x4.mul(a, factor));
    v128.store(y + c, f32x4.mul(b, factor), 16);
    v128.store(y + c, f32x4.mul(d, factor), 32);
    v128.store(y + c, f32x4.mul(e, factor), 48);
  }
  for (; c < bytes; c += 16) {
    const column = table + c;
    let a = f32x4.mul(many, v128.load(column));
    for (let at = start; at < end; at += 4) {
      a = f32x4.add(a, v128.load(column + <usize>load<u32>(at) * bytes));
    }
    v128.store(y + c, f32x4.mul(a, factor));
  }
}
