import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';

/** One draw call: a fragment shader that writes one number per entry of the output. */
export interface Pass {
  /** Textures by the name under which the shader reads them: `embedding` is read with `getEmbedding(row, column)`. */
  readonly reads: Readonly<Record<string, TensorInfo>>;
  readonly shape: readonly number[];
  /** GLSL with a `main` that calls `setOutput`. */
  readonly code: string;
  /** Numbers that change between calls; a constant in `code` would compile a new program for each value. */
  readonly uniforms?: Readonly<Record<string, number>>;
}

interface KernelCall {
  readonly input: (name: string) => TensorInfo;
  readonly attribute: (name: string) => number;
  readonly draw: (pass: Pass) => TensorInfo;
}

/** Registers a kernel of the WebGL backend that is made of draw calls. */
export function defineKernel(
  kernelName: string,
  body: (call: KernelCall) => TensorInfo | TensorInfo[],
): void {
  registerKernel({
    kernelName,
    backendName: 'webgl',
    kernelFunc: ({ inputs, attrs, backend }) => {
      if (!(backend instanceof MathBackendWebGL))
        throw new TypeError(`${kernelName}: needs the WebGL backend`);
      return body({
        input: (name) => {
          const found = inputs[name];
          if (!found) throw new TypeError(`${kernelName}: the input "${name}" is missing`);
          return found;
        },
        attribute: (name) => Number(attrs?.[name]),
        draw: (pass) => draw(backend, pass),
      });
    },
  });
}

function draw(backend: MathBackendWebGL, { reads, shape, code, uniforms = {} }: Pass): TensorInfo {
  const program: GPGPUProgram = {
    variableNames: Object.keys(reads),
    outputShape: [...shape],
    userCode: code,
    customUniforms: Object.keys(uniforms).map((name) => ({ name, type: 'float' })),
  };
  const values = Object.values(uniforms).map((value) => [value]);
  return backend.runWebGLProgram(program, Object.values(reads), 'float32', values);
}
