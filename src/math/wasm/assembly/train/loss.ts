/**
 * Losses of one document from its scores z and class y, computed in double precision.
 *
 * One logit   log(1 + e^−|z|) + max(z, 0) − z·y; slope sigmoid(z) − y; right when (z > 0) = y
 * Softmax     log Σ e^(z_k − top) + top − z_y; slope softmax(z) − onehot(y); right when y is the first largest score
 * Range       finite for every finite score
 */

/** Whether the last call of `crossEntropy` found the document right. */
export let right: bool = false;

/** The loss. Scores [K] are replaced by slopes times `share`. */
export function crossEntropy(scores: usize, K: i32, y: i32, share: f64): f64 {
  return K == 1 ? fromLogit(scores, y, share) : fromSoftmax(scores, K, y, share);
}

function fromLogit(scores: usize, y: i32, share: f64): f64 {
  const z: f64 = load<f32>(scores);
  right = z > 0 == (y == 1);
  const tail = Math.exp(-Math.abs(z));
  const p = (z >= 0 ? 1 : tail) / (1 + tail);
  store<f32>(scores, <f32>((p - <f64>y) * share));
  return Math.log1p(tail) + Math.max(z, 0) - z * <f64>y;
}

function fromSoftmax(scores: usize, K: i32, y: i32, share: f64): f64 {
  let top = load<f32>(scores);
  let best: i32 = 0;
  for (let k: i32 = 1; k < K; k++) {
    const z = load<f32>(scores + ((<usize>k) << 2));
    if (z > top) {
      top = z;
      best = k;
    }
  }
  right = best == y;
  const own = <f64>load<f32>(scores + ((<usize>y) << 2)) - <f64>top;
  let sum: f64 = 0;
  for (let k: i32 = 0; k < K; k++) sum += Math.exp(<f64>load<f32>(scores + ((<usize>k) << 2)) - <f64>top);
  for (let k: i32 = 0; k < K; k++) {
    const at = scores + ((<usize>k) << 2);
    const p = Math.exp(<f64>load<f32>(at) - <f64>top) / sum;
    store<f32>(at, <f32>((k == y ? p - 1 : p) * share));
  }
  return Math.log(sum) - own;
}
