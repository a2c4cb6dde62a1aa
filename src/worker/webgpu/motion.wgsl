// One step of the descent with momentum and gains (Jacobs 1988), as scikit-learn's `_gradient_descent`.
//
// gradient   2 (ν + 1) / ν · (exaggeration · attraction − repulsion / Z)
// gain       + 0.2 where gradient and velocity differ in sign, else × 0.8; at least 0.01
// velocity   momentum · velocity − learning rate · gain · gradient; its fourth number is |gain · gradient|²
//
// Layout   one invocation a point, records of four. Cost 112 bytes a point
const WIDTH = 64u;

@group(0) @binding(1) var<storage, read_write> positions: array<vec4f>;
@group(0) @binding(6) var<storage, read> attraction: array<vec4f>;
@group(0) @binding(7) var<storage, read> repulsion: array<vec4f>;
@group(0) @binding(8) var<storage, read_write> velocities: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> gains: array<vec4f>;
@group(0) @binding(10) var<storage, read> totals: vec4f;

@compute @workgroup_size(WIDTH)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i >= settings.points) {
    return;
  }
  let pull = settings.exaggeration * attraction[i].xyz;
  let gradient = (2.0 * (degrees + 1.0) / degrees) * (pull - repulsion[i].xyz / totals.x);
  let velocity = velocities[i].xyz;
  let gain = gains[i].xyz;
  let changed = max(vec3f(0.01), select(gain * 0.8, gain + 0.2, velocity * gradient < vec3f()));
  let force = changed * gradient;
  let faster = settings.momentum * velocity - settings.learningRate * force;
  gains[i] = vec4f(changed, 0.0);
  velocities[i] = vec4f(faster, dot(force, force));
  positions[i] = vec4f(positions[i].xyz + faster, 0.0);
}
