// Attraction along the entries of p, both directions stored, and the sum of the slices of repulsion.wgsl.
//
// attraction[i] = Σ_j (p_ij / (1 + d²_ij / ν) · (y_i − y_j), p_ij log(1 + d²_ij / ν))
// repulsion[i]  = Σ_s partials[s · points + i]
//
// Layout   LANES neighboring invocations a point, which take turns at its row of p and add up in workgroup memory;
//          rows as compressed sparse rows
// Cost     12 operations and 24 bytes an entry, in no order of memory: bound by the cache
// Order    fixed, no atomics; float32
const WIDTH = 64u;
const LANES = 16u;

@group(0) @binding(1) var<storage, read> positions: array<vec4f>;
@group(0) @binding(2) var<storage, read> partials: array<vec4f>;
@group(0) @binding(3) var<storage, read> rows: array<u32>;
@group(0) @binding(4) var<storage, read> columns: array<u32>;
@group(0) @binding(5) var<storage, read> values: array<f32>;
@group(0) @binding(6) var<storage, read_write> attraction: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> repulsion: array<vec4f>;

var<workgroup> pulls: array<vec4f, WIDTH>;
var<workgroup> pushes: array<vec4f, WIDTH>;

@compute @workgroup_size(WIDTH)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let i = group.x * (WIDTH / LANES) + lane / LANES;
  let turn = lane % LANES;
  var pull = vec4f();
  var push = vec4f();
  if (i < settings.points) {
    let own = positions[i].xyz;
    let end = rows[i + 1u];
    for (var e = rows[i] + turn; e < end; e += LANES) {
      let d = own - positions[columns[e]].xyz;
      let stiffness = 1.0 + dot(d, d) / degrees;
      pull += vec4f(d * (values[e] / stiffness), values[e] * log(stiffness));
    }
    for (var slice = turn; slice < settings.slices; slice += LANES) {
      push += partials[slice * settings.points + i];
    }
  }
  pulls[lane] = pull;
  pushes[lane] = push;
  for (var half = LANES / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (turn < half) {
      pulls[lane] += pulls[lane + half];
      pushes[lane] += pushes[lane + half];
    }
  }
  if (turn == 0u && i < settings.points) {
    attraction[i] = pulls[lane];
    repulsion[i] = pushes[lane];
  }
}
