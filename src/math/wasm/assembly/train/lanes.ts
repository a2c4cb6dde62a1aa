/** Loops over float32 vectors whose lengths are multiples of 16 bytes. */

const STRIP: usize = 64;

/** Σ a_i b_i */
export function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let o: usize = 0; o < bytes; o += 16)
    sum = f32x4.add(sum, f32x4.mul(v128.load(a + o), v128.load(b + o)));
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 2) +
    (f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 3))
  );
}

/** y += scale · x */
export function addScaled(y: usize, x: usize, scale: f32, bytes: usize): void {
  const factor = f32x4.splat(scale);
  for (let o: usize = 0; o < bytes; o += 16) {
    v128.store(y + o, f32x4.add(v128.load(y + o), f32x4.mul(factor, v128.load(x + o))));
  }
}

/** y = bias + Σ_i x_i · matrix[i], for `count` rows of `bytes` each. */
export function affine(y: usize, bias: usize, x: usize, matrix: usize, count: i32, bytes: usize): void {
  let c: usize = 0;
  for (; c + STRIP <= bytes; c += STRIP) {
    let a = v128.load(bias + c);
    let b = v128.load(bias + c, 16);
    let d = v128.load(bias + c, 32);
    let e = v128.load(bias + c, 48);
    let row = matrix + c;
    for (let i: i32 = 0; i < count; i++, row += bytes) {
      const factor = v128.load32_splat(x + ((<usize>i) << 2));
      a = f32x4.add(a, f32x4.mul(factor, v128.load(row)));
      b = f32x4.add(b, f32x4.mul(factor, v128.load(row, 16)));
      d = f32x4.add(d, f32x4.mul(factor, v128.load(row, 32)));
      e = f32x4.add(e, f32x4.mul(factor, v128.load(row, 48)));
    }
    v128.store(y + c, a);
    v128.store(y + c, b, 16);
    v128.store(y + c, d, 32);
    v128.store(y + c, e, 48);
  }
  for (; c < bytes; c += 16) {
    let a = v128.load(bias + c);
    let row = matrix + c;
    for (let i: i32 = 0; i < count; i++, row += bytes) {
      a = f32x4.add(a, f32x4.mul(v128.load32_splat(x + ((<usize>i) << 2)), v128.load(row)));
    }
    v128.store(y + c, a);
  }
}

/** y = scale · (y + Σ rows of `table` at the indices ids[from … to)). */
export function addRows(
  y: usize,
  table: usize,
  ids: usize,
  from: i32,
  to: i32,
  scale: f32,
  bytes: usize,
): void {
  const factor = f32x4.splat(scale);
  const start = ids + ((<usize>from) << 2);
  const end = ids + ((<usize>to) << 2);
  let c: usize = 0;
  for (; c + STRIP <= bytes; c += STRIP) {
    let a = v128.load(y + c);
    let b = v128.load(y + c, 16);
    let d = v128.load(y + c, 32);
    let e = v128.load(y + c, 48);
    const column = table + c;
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
    let a = v128.load(y + c);
    const column = table + c;
    for (let at = start; at < end; at += 4)
      a = f32x4.add(a, v128.load(column + <usize>load<u32>(at) * bytes));
    v128.store(y + c, f32x4.mul(a, factor));
  }
}

/** Adds x to every row of `table` at the indices ids[from … to), as often as an index occurs. */
export function scatterAdd(table: usize, x: usize, ids: usize, from: i32, to: i32, bytes: usize): void {
  const start = ids + ((<usize>from) << 2);
  const end = ids + ((<usize>to) << 2);
  let c: usize = 0;
  for (; c + STRIP <= bytes; c += STRIP) {
    const a = v128.load(x + c);
    const b = v128.load(x + c, 16);
    const d = v128.load(x + c, 32);
    const e = v128.load(x + c, 48);
    const column = table + c;
    for (let at = start; at < end; at += 4) {
      const row = column + <usize>load<u32>(at) * bytes;
      v128.store(row, f32x4.add(v128.load(row), a));
      v128.store(row, f32x4.add(v128.load(row, 16), b), 16);
      v128.store(row, f32x4.add(v128.load(row, 32), d), 32);
      v128.store(row, f32x4.add(v128.load(row, 48), e), 48);
    }
  }
  for (; c < bytes; c += 16) {
    const a = v128.load(x + c);
    const column = table + c;
    for (let at = start; at < end; at += 4) {
      const row = column + <usize>load<u32>(at) * bytes;
      v128.store(row, f32x4.add(v128.load(row), a));
    }
  }
}
