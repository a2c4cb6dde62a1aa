import { ADAM_CODE } from './adam';
import { draw, type Texels } from './texels';

/**
 * Dense layer with its bias as the last row of the kernel, so that one update serves both.
 *
 *   y = x · K[0 … n) + K[n], then max(y, 0) with `relu`
 *
 * @param x [batch, n]
 * @param kernel States of K [n + 1, outputs]
 * @returns y [batch, outputs]
 */
export function dense(x: Texels, kernel: Texels, relu: boolean): Texels {
  const { rows, columns: inputs } = x;
  return draw({
    reads: { x, kernel },
    rows,
    columns: kernel.columns,
    code: `
      void main() {
        ivec2 at = place();
        float sum = kernelAt(${inputs}, at.y).x;
        for (int i = 0; i < ${inputs}; i++) sum += xAt(at.x, i).x * kernelAt(i, at.y).x;
        setOutput(vec4(${relu ? 'max(sum, 0.0)' : 'sum'}, 0.0, 0.0, 0.0));
      }`,
  });
}

/**
 * Slopes of the loss along a layer's input, from those along its scores: dx = dy · Kᵀ.
 *
 * @param dy [batch, outputs]
 * @param relu The input, if it came through a ReLU: slopes are 0 where it is; null otherwise.
 * @returns dx [batch, n]
 */
export function inputSlopes(dy: Texels, kernel: Texels, relu: Texels | null): Texels {
  return draw({
    reads: relu ? { dy, kernel, relu } : { dy, kernel },
    rows: dy.rows,
    columns: kernel.rows - 1,
    code: `
      void main() {
        ivec2 at = place();
        float sum = 0.0;
        for (int o = 0; o < ${dy.columns}; o++) sum += dyAt(at.x, o).x * kernelAt(at.y, o).x;
        setOutput(vec4(${relu ? 'reluAt(at.x, at.y).x > 0.0 ? sum : 0.0' : 'sum'}, 0.0, 0.0, 0.0));
      }`,
  });
}

/** One step of Adam on a kernel and its bias: dK = xᵀ · dy, and for the bias the sum of dy. */
export function updateKernel(
  kernel: Texels,
  x: Texels,
  dy: Texels,
  adam: Readonly<Record<string, number>>,
): Texels {
  const { rows, columns } = kernel;
  return draw({
    reads: { kernel, x, dy },
    rows,
    columns,
    uniforms: adam,
    code: `
      ${ADAM_CODE}
      void main() {
        ivec2 at = place();
        float g = 0.0;
        for (int b = 0; b < ${dy.rows}; b++) {
          float slope = dyAt(b, at.y).x;
          g += at.x < ${rows - 1} ? slope * xAt(b, at.x).x : slope;
        }
        setOutput(adam(kernelAt(at.x, at.y), g));
      }`,
  });
}
