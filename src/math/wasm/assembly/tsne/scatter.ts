import { count, RECORD } from './layout';
import { order } from './octree';

/** Writes numbers of four points of the curve, x and y and z of each, to the records of their rows. */
export function scatter(target: usize, i: i32, x: v128, y: v128, z: v128): void {
  const xy01 = v128.shuffle<f32>(x, y, 0, 4, 1, 5);
  const xy23 = v128.shuffle<f32>(x, y, 2, 6, 3, 7);
  const none = f32x4.splat(0);
  const z01 = v128.shuffle<f32>(z, none, 0, 4, 1, 5);
  const z23 = v128.shuffle<f32>(z, none, 2, 6, 3, 7);
  put(target, i, v128.shuffle<f32>(xy01, z01, 0, 1, 4, 5));
  put(target, i + 1, v128.shuffle<f32>(xy01, z01, 2, 3, 6, 7));
  put(target, i + 2, v128.shuffle<f32>(xy23, z23, 0, 1, 4, 5));
  put(target, i + 3, v128.shuffle<f32>(xy23, z23, 2, 3, 6, 7));
}

function put(target: usize, i: i32, record: v128): void {
  if (i < count) v128.store(target + <usize>load<u32>(order + ((<usize>i) << 2)) * RECORD, record);
}
