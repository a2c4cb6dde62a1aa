// What all shaders of the map share: put before each of them.
// w = (1 + d² / ν)^−(ν + 1)/2 is the Student-t kernel with ν degrees of freedom, 1 or 2.
struct Settings {
  points: u32,
  /** Points that one slice of the repulsion goes over, and the number of slices. */
  sliceLength: u32,
  slices: u32,
  firstSlice: u32,
  exaggeration: f32,
  learningRate: f32,
  momentum: f32,
  unused: f32,
}

override degrees: f32 = 1.0;

@group(0) @binding(0) var<uniform> settings: Settings;
