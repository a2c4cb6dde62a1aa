import { engine, registerGradient, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { defineKernel } from './kernel';

const FORWARD = 'FirthDense';
const INPUT_GRADIENT = 'FirthDenseInputGradient';
const KERNEL_GRADIENT = 'FirthDenseKernelGradient';

/**
 * Dense layer with its bias as the last row of the kernel, so that one update serves both.
 *
 *   y = x · K[0 … n) + K[n], then max(y, 0) with `relu`; the gradient of relu at 0 is 0
 *
 * @param x [batch, n]
 * @param kernel K [n + 1, outputs]
 * @returns y [batch, outputs]
 */
export function dense(x: Tensor2D, kernel: Tensor2D, relu: boolean): Tensor2D {
  return engine().runKernel(FORWARD, { x, kernel }, { relu });
}

export function registerDense(): void {
  defineKernel(FORWARD, ({ input, attribute, draw }) => {
    const x = input('x');
    const kernel = input('kernel');
    return draw({
      reads: { x, kernel },
      shape: [x.shape[0]!, kernel.shape[1]!],
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float sum = getKernel(${x.shape[1]}, at.y);
          for (int i = 0; i < ${x.shape[1]}; i++) sum += getX(at.x, i) * getKernel(i, at.y);
          setOutput(${attribute('relu') ? 'max(sum, 0.0)' : 'sum'});
        }`,
    });
  });

  defineKernel(INPUT_GRADIENT, ({ input, attribute, draw }) => {
    const [dy, y, kernel] = [input('dy'), input('y'), input('kernel')];
    const relu = attribute('relu');
    return draw({
      reads: relu ? { dy, y, kernel } : { dy, kernel },
      shape: [dy.shape[0]!, kernel.shape[0]! - 1],
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float sum = 0.0;
          for (int o = 0; o < ${dy.shape[1]}; o++) {
            ${relu ? 'if (getY(at.x, o) > 0.0)' : ''} sum += getDy(at.x, o) * getKernel(at.y, o);
          }
          setOutput(sum);
        }`,
    });
  });

  defineKernel(KERNEL_GRADIENT, ({ input, attribute, draw }) => {
    const [dy, y, x] = [input('dy'), input('y'), input('x')];
    const relu = attribute('relu');
    return draw({
      reads: relu ? { dy, y, x } : { dy, x },
      shape: [x.shape[1]! + 1, dy.shape[1]!],
      code: `
        void main() {
          ivec2 at = getOutputCoords();
          float sum = 0.0;
          for (int b = 0; b < ${x.shape[0]}; b++) {
            float slope = ${relu ? 'getY(b, at.y) > 0.0 ? getDy(b, at.y) : 0.0' : 'getDy(b, at.y)'};
            sum += at.x < ${x.shape[1]} ? slope * getX(b, at.x) : slope;
          }
          setOutput(sum);
        }`,
    });
  });

  registerGradient({
    kernelName: FORWARD,
    inputsToSave: ['x', 'kernel'],
    outputsToSave: [true],
    gradFunc: (slope, saved, attributes) => {
      const [x, kernel, y] = saved as [Tensor2D, Tensor2D, Tensor2D];
      const dy = slope as Tensor;
      return {
        x: () => engine().runKernel(INPUT_GRADIENT, { dy, y, kernel }, attributes),
        kernel: () => engine().runKernel(KERNEL_GRADIENT, { dy, y, x }, attributes),
      };
    },
  });
}
