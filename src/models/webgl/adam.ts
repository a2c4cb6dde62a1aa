import { engine, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { AdamOptions } from '../classifier-engine';
import { defineKernel } from './kernel';

const ADAM_STEP = 'FirthAdam';

/** A trained matrix with Adam's moving averages of its gradient and of the gradient's square. */
export interface Parameter {
  readonly weight: Tensor2D;
  readonly first: Tensor2D;
  readonly second: Tensor2D;
}

/** alpha_t of step t = 1, 2, …: lr · sqrt(1 − beta2^t) / (1 − beta1^t). */
export function adamRate({ learningRate, beta1, beta2 }: AdamOptions, step: number): number {
  return (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
}

/**
 * One dense update in Keras' form:
 *
 *   m += (g − m)(1 − beta1);   v += (g² − v)(1 − beta2);   w −= rate · m / (sqrt(v) + epsilon)
 *
 * An entry whose gradient was always 0 keeps its bits.
 *
 * @param rate alpha_t, see `adamRate`
 * @returns New tensors; the old ones are left to the caller.
 */
export function adamStep(
  { weight, first, second }: Parameter,
  gradient: Tensor,
  rate: number,
  { beta1, beta2, epsilon }: AdamOptions,
): Parameter {
  const inputs = { weight, first, second, gradient };
  const [w, m, v] = engine().runKernel<Tensor[]>(ADAM_STEP, inputs, { rate, beta1, beta2, epsilon });
  return { weight: w as Tensor2D, first: m as Tensor2D, second: v as Tensor2D };
}

export function registerAdam(): void {
  defineKernel(ADAM_STEP, ({ input, attribute, draw }) => {
    const [weight, gradient] = [input('weight'), input('gradient')];
    const shape = weight.shape;
    const first = draw({
      reads: { m: input('first'), g: gradient },
      shape,
      uniforms: { fresh: 1 - attribute('beta1') },
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float m = getM(at.x, at.y);
          setOutput(m + (getG(at.x, at.y) - m) * fresh);
        }`,
    });
    const second = draw({
      reads: { v: input('second'), g: gradient },
      shape,
      uniforms: { fresh: 1 - attribute('beta2') },
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float v = getV(at.x, at.y);
          float g = getG(at.x, at.y);
          setOutput(v + (g * g - v) * fresh);
        }`,
    });
    const updated = draw({
      reads: { w: weight, m: first, v: second },
      shape,
      uniforms: { rate: attribute('rate'), epsilon: attribute('epsilon') },
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float step = rate * getM(at.x, at.y) / (sqrt(getV(at.x, at.y)) + epsilon);
          setOutput(getW(at.x, at.y) - step);
        }`,
    });
    return [updated, first, second];
  });
}
