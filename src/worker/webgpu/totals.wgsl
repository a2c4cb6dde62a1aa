// Sums over all points, by one workgroup.
//
// totals = (Z = Σ_{i≠j} w_ij, Σ_{i≠j} p_ij log(1 + d²_ij / ν), squared norm of the last gradient times its gains)
//
// Cost     48 bytes a point. Order fixed; float32, a sum of points / WIDTH numbers, then a tree
const WIDTH = 256u;

@group(0) @binding(6) var<storage, read> attraction: array<vec4f>;
@group(0) @binding(7) var<storage, read> repulsion: array<vec4f>;
@group(0) @binding(8) var<storage, read> velocities: array<vec4f>;
@group(0) @binding(10) var<storage, read_write> totals: vec4f;

var<workgroup> shares: array<vec4f, WIDTH>;

@compute @workgroup_size(WIDTH)
fn main(@builtin(local_invocation_index) lane: u32) {
  var share = vec4f();
  for (var i = lane; i < settings.points; i += WIDTH) {
    share += vec4f(repulsion[i].w, attraction[i].w, velocities[i].w, 0.0);
  }
  shares[lane] = share;
  for (var half = WIDTH / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) {
      shares[lane] += shares[lane + half];
    }
  }
  if (lane == 0u) {
    totals = shares[0];
  }
}
