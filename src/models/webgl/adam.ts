import type { AdamOptions } from '../classifier-engine';

/** alpha_t of step t = 1, 2, …: lr · sqrt(1 − beta2^t) / (1 − beta1^t). */
export function adamRate({ learningRate, beta1, beta2 }: AdamOptions, step: number): number {
  return (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
}

/** One dense update in Keras' form, as uniforms of `ADAM_CODE`. */
export function adamUniforms({ beta1, beta2, epsilon }: AdamOptions, rate: number): Record<string, number> {
  return { rate, fresh1: 1 - beta1, fresh2: 1 - beta2, epsilon };
}

/**
 * GLSL: `vec4 adam(vec4 state, float g)`, where a state is weight, m, v:
 *
 *   m += (g − m)(1 − beta1);   v += (g² − v)(1 − beta2);   w −= rate · m / (sqrt(v) + epsilon)
 *
 * A weight whose gradient was always 0 keeps its bits.
 */
export const ADAM_CODE = `
  vec4 adam(vec4 state, float g) {
    float m = state.y + (g - state.y) * fresh1;
    float v = state.z + (g * g - state.z) * fresh2;
    return vec4(state.x - rate * m / (sqrt(v) + epsilon), m, v, 0.0);
  }`;
