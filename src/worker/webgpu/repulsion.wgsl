// Repulsion between all pairs (van der Maaten & Hinton 2008, equation 5), for one slice of the others a row of
// workgroups; attraction.wgsl adds the slices up.
//
// partials[s · points + i] = Σ_{j ∈ slice s, j ≠ i} (w_ij / (1 + d²_ij / ν) · (y_i − y_j), w_ij)
//
// Layout   one invocation a point; the others pass through workgroup memory, WIDTH at a time (Nyland, Harris & Prins
//          2007, GPU Gems 3, chapter 31). Slices are whole tiles: a point meets itself only where the tile is its
//          own workgroup
// Cost     points² · 14 operations; a record is read from memory once for WIDTH points
// Order    fixed, no atomics: the same adapter gives the same bits. float32; slices keep the sums short
const WIDTH = 64u;
/** So far away that its weight is 0, and its squared distance still finite. */
const NOWHERE = vec4f(1e18, 1e18, 1e18, 0.0);

@group(0) @binding(1) var<storage, read> positions: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> partials: array<vec4f>;

var<workgroup> tile: array<vec4f, WIDTH>;

@compute @workgroup_size(WIDTH)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let i = group.x * WIDTH + lane;
  let own = positions[min(i, settings.points - 1u)].xyz;
  let slice = settings.firstSlice + group.y;
  let first = slice * settings.sliceLength;
  let end = min(first + settings.sliceLength, settings.points);
  var sum = vec4f();
  for (var at = first; at < end; at += WIDTH) {
    let other = at + lane;
    tile[lane] = select(NOWHERE, positions[min(other, settings.points - 1u)], other < end);
    workgroupBarrier();
    if (at == group.x * WIDTH) {
      for (var k = 0u; k < WIDTH; k++) {
        if (k != lane) {
          sum += force(own - tile[k].xyz);
        }
      }
    } else {
      for (var k = 0u; k < WIDTH; k++) {
        sum += force(own - tile[k].xyz);
      }
    }
    workgroupBarrier();
  }
  if (i < settings.points) {
    partials[slice * settings.points + i] = sum;
  }
}

fn force(d: vec3f) -> vec4f {
  if (degrees == 2.0) {
    let root = inverseSqrt(1.0 + 0.5 * dot(d, d));
    let softness = root * root;
    let w = softness * root;
    return vec4f(d * (w * softness), w);
  }
  let w = 1.0 / (1.0 + dot(d, d));
  return vec4f(d * (w * w), w);
}
